package io.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.RawIssue;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The documents of mentions, coverage and issues. */
class OtherDocumentsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final EnrichedArticle article = SampleArticle.complete("乙报/2024-03-05/2/0123456789ab");

  @Test
  void givesEachMentionADocumentInTheOrderOfEntitiesAndMentions() throws IOException {
    var mentions = new MentionDocuments(article, 42);

    assertThat(mentions.count()).isEqualTo(6);
    assertThat(read(mentions.json(0)).get("entityId").asText()).isEqualTo("PERSON:戊某");
    assertThat(read(mentions.json(5)).get("entityId").asText()).isEqualTo("CAMPAIGN:建设年");
  }

  @Test
  void tellsAMentionWithItsEntityArticleAndSentence() throws IOException {
    assertThat(read(new MentionDocuments(article, 42).json(2)))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"id":"乙报/2024-03-05/2/0123456789ab#2","articleId":"乙报/2024-03-05/2/0123456789ab",
                 "issueId":"乙报/2024-03-05/2","pageId":"乙报/2024-03-05/2","newspaper":"乙报",
                 "page":"2","day":"2024-03-05","type":"NEWS","headline":"丙县新桥通车",
                 "confidence":0.9,"people":["戊某"],"organizations":["丙县交通局"],"places":["丙县"],
                 "projects":["新桥工程"],"campaigns":["建设年"],
                 "entityId":"PLACE:丙县","kind":"PLACE","name":"丙县","offices":[],
                 "parents":["某省"],"level":"county","location":{"lat":36.1,"lon":120.3},"text":"丙县",
                 "role":"BODY","sentence":"丙县新桥通车","start":4,"end":6,"revision":42}
                """));
  }

  @Test
  void leavesOutWhatTheArticleOfAMentionDoesNotHave() throws IOException {
    var bare = EnrichedArticle.newBuilder().setEntities(article.getEntities()).build();

    assertThat(read(new MentionDocuments(bare, 1).json(0)).fieldNames())
        .toIterable()
        .contains("id", "sentence", "offices")
        .doesNotContain("day", "page", "newspaper", "headline", "location");
  }

  @Test
  void saysAtMostSoManyNamesOfTheArticleOfAMention() throws IOException {
    var list =
        EnrichedArticle.newBuilder()
            .setEntities(
                IntStream.range(0, 1_000)
                    .mapToObj(n -> SampleArticle.mentioned("甲某" + n, MentionRole.BODY))
                    .toList())
            .build();

    assertThat(read(new MentionDocuments(list, 1).json(999)).get("people"))
        .hasSize(MentionDocuments.MOST_NAMES);
  }

  @Test
  void marksAMentionOfABylineAndCountsItNotAmongThePeopleOfTheArticle() throws IOException {
    var signed =
        EnrichedArticle.newBuilder()
            .setEntities(List.of(SampleArticle.mentioned("甲某", MentionRole.BYLINE)))
            .build();
    JsonNode mention = read(new MentionDocuments(signed, 1).json(0));

    assertThat(mention.get("role").asText()).isEqualTo("BYLINE");
    assertThat(mention.get("people")).isEmpty();
  }

  @Test
  void givesCoverageItsDay() throws IOException {
    assertThat(read(CoverageDocument.json(SampleRecords.coverage("2024-03-05"), 3)))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"entityId":"PLACE:丙县","kind":"PLACE","name":"丙县","day":"2024-03-05",
                 "undated":false,"articles":2,"mentions":5,"articleIds":["a/1/2/x","a/1/2/y"],
                 "truncated":true,"revision":3}
                """));
  }

  @Test
  void marksCoverageWithoutDay() throws IOException {
    JsonNode document = read(CoverageDocument.json(SampleRecords.coverage("undated"), 3));

    assertThat(document.has("day")).isFalse();
    assertThat(document.get("undated").asBoolean()).isTrue();
  }

  @Test
  void keepsAnIssueAsItCame() throws IOException {
    JsonNode document = read(IssueDocument.json(SampleRecords.issue("a.txt"), 3));

    assertThat(document.get("text").asText()).isEqualTo("丙县新桥通车\n");
    assertThat(document.get("charset").asText()).isEqualTo("GB18030");
    assertThat(document.get("revision").asLong()).isEqualTo(3);
    assertThat(read(IssueDocument.json(RawIssue.newBuilder().build(), 3)).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            List.of("issueId", "source", "text", "sha256", "charset", "sizeBytes", "revision"));
  }

  private static JsonNode read(byte[] json) throws IOException {
    return MAPPER.readTree(json);
  }
}
