package io.broadsheet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

  @Test
  void putsThePrefixBeforeEveryName() {
    assertThat(Topics.of("test-").all())
        .extracting(Topic::name)
        .containsExactly(
            "test-news.issues",
            "test-news.articles",
            "test-news.articles.enriched",
            "test-news.coverage",
            "test-news.dead-letters");
  }

  @Test
  void compactsEverythingButDeadLetters() {
    Topics topics = Topics.of("");

    assertThat(topics.all())
        .filteredOn(topic -> !topic.equals(topics.deadLetters()))
        .allSatisfy(
            topic -> assertThat(topic.settings()).containsEntry("cleanup.policy", "compact"));
    assertThat(topics.deadLetters().settings()).containsEntry("cleanup.policy", "delete");
  }

  @Test
  void letsTheBrokerGiveIssuesTheTimeThatBecomesAVersion() {
    assertThat(Topics.of("").issues().settings())
        .containsEntry("message.timestamp.type", "LogAppendTime");
  }

  @Test
  void namesTheSubjectAfterTheTopic() {
    assertThat(Topics.of("").issues().subject()).isEqualTo("news.issues-value");
  }
}
