package io.broadsheet.operations.get;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.operations.trace.Trace;
import io.broadsheet.operations.trace.TraceCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class KnownIssueTest {

  private static final String ARTICLE = "a.txt/0123456789ab";
  private static final TraceCounts NOTHING =
      new TraceCounts(List.of(), List.of(), List.of(), List.of(), Map.of("articles", 0L));
  private static final TraceCounts EVERYTHING =
      new TraceCounts(
          List.of(new Trace("a.txt", "pages/a.txt", 0)),
          List.of(new Trace(ARTICLE, "标题", 0)),
          List.of(new Trace(ARTICLE, "标题", 12)),
          List.of(),
          Map.of("articles", 1L));
  private static final JsonNode DOCUMENT = JsonNodeFactory.instance.objectNode().put("id", ARTICLE);

  @Test
  void tellsWhereTheRecordStandsAndWhatWasMadeOfIt() {
    var known = new KnownIssue("a.txt", "a.txt", at(false), EVERYTHING, 1, Optional.empty());

    assertThat(known.lines())
        .contains(
            "issue     a.txt  from pages/a.txt",
            "record    news.issues-3, offset 17",
            "articles  1",
            "letters   1 dead letters");
  }

  @Test
  void tellsThatAnIssueWasWithdrawn() {
    var known = new KnownIssue("a.txt", "a.txt", at(true), NOTHING, 0, Optional.empty());

    assertThat(known.isKnown()).isTrue();
    assertThat(known.lines())
        .contains("issue     a.txt  withdrawn", "record    news.issues-3, offset 17, a tombstone");
  }

  @Test
  void showsAnArticleAsTheIndexHasIt() {
    var known = new KnownIssue(ARTICLE, "a.txt", at(false), EVERYTHING, 0, Optional.of(DOCUMENT));

    assertThat(String.join("\n", known.lines())).contains("article   " + ARTICLE, "\"id\"");
    assertThat(known.json().path("article")).isEqualTo(DOCUMENT);
    assertThat(known.json().path("counts").path("enriched")).hasSize(1);
  }

  @Test
  void knowsNoArticleThatNeitherTopicNorIndexHas() {
    var known =
        new KnownIssue("a.txt/000000000000", "a.txt", at(false), EVERYTHING, 0, Optional.empty());

    assertThat(known.isKnown()).isFalse();
    assertThat(known.lines()).singleElement().asString().contains("Check how it is spelt");
    assertThat(known.json().path("known").asBoolean()).isFalse();
  }

  private static Map<Slot, Newest> at(boolean tombstone) {
    var slot = new Slot(new TopicPartition("news.issues", 3), "a.txt");
    return Map.of(slot, new Newest(17, tombstone));
  }
}
