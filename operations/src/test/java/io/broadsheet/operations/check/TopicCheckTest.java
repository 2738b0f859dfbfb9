package io.broadsheet.operations.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.operations.check.TopicCheck.There;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

  private final Topic topic = Topics.of("").issues();

  @Test
  void isContentWithATopicAsItMustBe() {
    assertThat(TopicCheck.check(topic, there(topic.settings(), 0, Optional.empty())))
        .singleElement()
        .isInstanceOf(Finding.Fine.class);
  }

  @Test
  void saysHowToMakeAMissingTopic() {
    assertThat(TopicCheck.check(topic, Optional.empty()))
        .singleElement()
        .extracting(Finding::line)
        .asString()
        .contains("news.issues", "is not there", "broadsheet topics create");
  }

  @Test
  void namesTheSettingThatDiffers() {
    Map<String, String> settings = new HashMap<>(topic.settings());
    settings.put("cleanup.policy", "delete");

    assertThat(TopicCheck.check(topic, there(settings, 0, Optional.empty())))
        .singleElement()
        .extracting(Finding::line)
        .asString()
        .contains("cleanup.policy", "delete, not compact");
  }

  @Test
  void saysThatPublishersGiveIssuesTheirTime() {
    Map<String, String> settings = new HashMap<>(topic.settings());
    settings.put("message.timestamp.type", "CreateTime");

    assertThat(TopicCheck.check(topic, there(settings, 0, Optional.empty())))
        .singleElement()
        .extracting(Finding::line)
        .asString()
        .contains("message.timestamp.type", "CreateTime, not LogAppendTime", "topics create");
  }

  @Test
  void namesPartitionsWithoutLeaderAndATopicThatWeMayNotUse() {
    assertThat(
            TopicCheck.check(
                topic, there(topic.settings(), 2, Optional.of(Set.of(AclOperation.DESCRIBE)))))
        .extracting(Finding::line)
        .anyMatch(line -> line.contains("2 partitions have no leader"))
        .anyMatch(line -> line.contains("neither Read nor Write") && line.contains("kafka-acls"));
  }

  @Test
  void saysWhatWeMayDoWithATopic() {
    assertThat(
            TopicCheck.check(
                topic,
                there(
                    topic.settings(),
                    0,
                    Optional.of(Set.of(AclOperation.READ, AclOperation.DESCRIBE)))))
        .singleElement()
        .extracting(Finding::line)
        .asString()
        .contains("we may [read]");
  }

  @Test
  void saysThatStreamsStopsAndWhatToRunWhenPartitionsWereAdded() {
    Finding finding =
        TopicCheck.partitions(
            Map.of("news.issues", 4, "news.articles", 2),
            "news.issues",
            Map.of("app-accepted-changelog", 2));

    assertThat(finding.line())
        .startsWith("wrong")
        .contains("news.issues has 4", "when it had 2", "streams stops", "broadsheet reset");
  }

  @Test
  void isContentWithTopicsThatAreCutAlike() {
    assertThat(
            TopicCheck.partitions(
                Map.of("news.issues", 4, "news.articles", 4),
                "news.issues",
                Map.of("app-accepted-changelog", 4)))
        .isInstanceOf(Finding.Fine.class);
  }

  @Test
  void doesNotSayThatOutputsThatAreCutDifferentlyAreHarmless() {
    Finding finding =
        TopicCheck.partitions(
            Map.of("news.issues", 4, "news.articles", 2), "news.issues", Map.of());

    assertThat(finding.line()).contains("only where they were made so").doesNotContain("harm");
  }

  private static Optional<There> there(
      Map<String, String> settings, long withoutLeader, Optional<Set<AclOperation>> rights) {
    return Optional.of(new There(3, 1, withoutLeader, settings, rights));
  }
}
