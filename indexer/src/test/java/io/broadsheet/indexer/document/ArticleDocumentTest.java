package io.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.MentionRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ArticleDocumentTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final EnrichedArticle article = SampleArticle.complete("乙报/2024-03-05/2/0123456789ab");

  @Test
  void keepsEveryFieldOfTheArticle() throws IOException {
    JsonNode document = document(article);

    assertThat(EnrichedArticle.getClassSchema().getFields())
        .extracting(Schema.Field::name)
        .allSatisfy(name -> assertThat(document.has(name)).as(name).isTrue());
    assertThat(document.get("text").asText()).isEqualTo(article.getText());
    assertThat(document.at("/sections/0/heading").asText()).isEqualTo("桥");
    assertThat(document.at("/sections/0/paragraphCount").asInt()).isEqualTo(1);
    assertThat(document.at("/entities/2/mentions/0/raw").toString()).isEqualTo("[[0,4]]");
    assertThat(document.at("/spans").toString()).isEqualTo("[[10,40]]");
    assertThat(document.at("/segments").toString())
        .isEqualTo(
            "[[0,10,6],{\"start\":7,\"rawStart\":3,\"length\":2,\"pageId\":\"乙报/2024-03-05/3\"}]");
  }

  @Test
  void givesNamesFieldsByTheirKind() throws IOException {
    JsonNode document = document(article);

    assertThat(strings(document, "people")).containsExactly("戊某");
    assertThat(strings(document, "offices")).containsExactly("县长");
    assertThat(strings(document, "organizations")).containsExactly("丙县交通局");
    assertThat(strings(document, "places")).containsExactly("丙县");
    assertThat(strings(document, "projects")).containsExactly("新桥工程");
    assertThat(strings(document, "documents")).containsExactly("桥梁条例");
    assertThat(strings(document, "campaigns")).containsExactly("建设年");
    assertThat(strings(document, "entityIds")).hasSize(6).contains("PLACE:丙县");
  }

  @Test
  void leavesThoseWhoMadeTheArticleOutOfItsPeople() throws IOException {
    var entities = new ArrayList<>(article.getEntities());
    entities.add(SampleArticle.mentioned("甲某", MentionRole.BYLINE));
    entities.add(SampleArticle.mentioned("丁某", MentionRole.CREDIT));
    JsonNode document = document(EnrichedArticle.newBuilder(article).setEntities(entities).build());

    assertThat(strings(document, "people")).containsExactly("戊某");
    assertThat(strings(document, "entityIds")).contains("PERSON:甲某", "PERSON:丁某");
    assertThat(document.at("/entities/6/mentions/0/role").asText()).isEqualTo("BYLINE");
  }

  @Test
  void keepsHowANumberStandsToTheTrueOne() throws IOException {
    assertThat(document(article).at("/quantities/1/bound").asText()).isEqualTo("AT_LEAST");
  }

  @Test
  void givesDatesThatAreKnownAndMoneyAndPlacesFieldsOfTheirOwn() throws IOException {
    JsonNode document = document(article);

    assertThat(strings(document, "mentionedDates")).containsExactly("2024-03-04");
    assertThat(document.get("mentionedPeriods").toString())
        .isEqualTo("[{\"gte\":\"2024-03-04\",\"lte\":\"2024-03-04\"}]");
    assertThat(document.get("money").toString()).isEqualTo("[2.0E8]");
    assertThat(document.get("locations").toString()).isEqualTo("[{\"lat\":36.1,\"lon\":120.3}]");
    assertThat(document.get("revision").asLong()).isEqualTo(42);
  }

  @Test
  void leavesAPeriodOutThatEndsBeforeItBegins() throws IOException {
    var backwards = new DateMention("", 0, 0, List.of(), "x", "2024-03-05", "2024-03-04", null, "");
    var wrong = EnrichedArticle.newBuilder(article).setDates(List.of(backwards)).build();

    assertThat(document(wrong).get("mentionedPeriods")).isEmpty();
  }

  @Test
  void isJsonAlsoForAnArticleThatHasNothing() throws IOException {
    JsonNode document = document(EnrichedArticle.newBuilder().build());

    assertThat(document.get("day").isNull()).isTrue();
    assertThat(document.get("people")).isEmpty();
    assertThat(document.get("type").asText()).isEqualTo("UNKNOWN");
  }

  private static List<String> strings(JsonNode document, String field) {
    return document.get(field).valueStream().map(JsonNode::asText).toList();
  }

  private static JsonNode document(EnrichedArticle article) throws IOException {
    return MAPPER.readTree(ArticleDocument.json(article, 42));
  }
}
