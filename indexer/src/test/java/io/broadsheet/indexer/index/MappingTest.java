package io.broadsheet.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.indexer.document.ArticleDocument;
import io.broadsheet.indexer.document.CoverageDocument;
import io.broadsheet.indexer.document.IssueDocument;
import io.broadsheet.indexer.document.MentionDocuments;
import io.broadsheet.indexer.document.SampleArticle;
import io.broadsheet.indexer.document.SampleRecords;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.RawIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and mapping know each other: a strict mapping refuses what it does not know. */
class MappingTest {

  /** Elasticsearch takes no keyword of more bytes, and a character has up to four. */
  private static final int LONGEST_KEYWORD = 32_766 / 4;

  /** Ours or the contract's, and short. */
  private static final Set<String> SHORT = Set.of("id", "type", "kind", "role");

  /** The mention of the sample that has a place on the map. */
  private static final int LOCATED = 2;

  /** Objects that the document writes as values of one field. */
  private static final Set<String> VALUES = Set.of("geo_point", "date_range");

  /** What documents take from records under another name, or not. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "Coverage.type", "kind",
          "Entity.id", "entityId",
          "Entity.type", "kind",
          "Entity.latitude", "location",
          "Entity.longitude", "location",
          "Entity.mentions", "",
          "Mention.raw", "");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A kind of index with a document that has all that its kind can have. */
  private record Kind(IndexDefinition index, byte[] complete) {

    JsonNode mapping() throws IOException {
      return MAPPER.readTree(index.body()).get("mappings");
    }

    JsonNode document() throws IOException {
      return MAPPER.readTree(complete);
    }

    @Override
    public String toString() {
      return index.kind().toString();
    }
  }

  static Stream<Kind> kinds() {
    var article = SampleArticle.complete("a");
    return Stream.of(
        new Kind(IndexDefinition.articles(""), ArticleDocument.json(article, 1)),
        new Kind(IndexDefinition.mentions(""), new MentionDocuments(article, 1).json(LOCATED)),
        new Kind(
            IndexDefinition.coverage(""),
            CoverageDocument.json(SampleRecords.coverage("2024-03-05"), 1)),
        new Kind(IndexDefinition.issues(""), IssueDocument.json(SampleRecords.issue("a"), 1)));
  }

  @Test
  void coversEveryIndexOfTheContract() {
    assertThat(kinds()).map(Kind::index).containsExactlyElementsOf(Indices.of("").all());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isStrict(Kind kind) throws IOException {
    assertThat(kind.mapping().get("dynamic").asText()).isEqualTo("strict");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void knowsEveryFieldOfADocument(Kind kind) throws IOException {
    assertThat(unmapped("", kind.document(), kind.mapping())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hasNoFieldThatNoDocumentHas(Kind kind) throws IOException {
    JsonNode properties = kind.mapping().get("properties");

    assertThat(kind.document().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(properties::fieldNames);
  }

  @Test
  void hasEveryFieldOfTheContract() throws IOException {
    assertThat(properties(IndexDefinition.articles("")))
        .containsAll(names(EnrichedArticle.getClassSchema()));
    assertThat(properties(IndexDefinition.coverage("")))
        .containsAll(renamed(Coverage.getClassSchema()));
    assertThat(properties(IndexDefinition.issues("")))
        .containsAll(names(RawIssue.getClassSchema()));
    assertThat(properties(IndexDefinition.mentions("")))
        .containsAll(renamed(Entity.getClassSchema()))
        .containsAll(renamed(Mention.getClassSchema()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keepsKeywordsBelowTheLongestThatElasticsearchTakes(Kind kind) throws IOException {
    kind.mapping()
        .get("properties")
        .properties()
        .forEach(
            field -> {
              JsonNode type = field.getValue().path("type");
              if (type.asText().equals("keyword") && !SHORT.contains(field.getKey())) {
                assertThat(field.getValue().path("ignore_above").asInt())
                    .as(field.getKey())
                    .isBetween(1, LONGEST_KEYWORD);
              }
            });
  }

  @Test
  void isNamedByPrefixKindAndVersion() {
    IndexDefinition articles = IndexDefinition.articles("test-");

    assertThat(articles.alias()).isEqualTo("test-articles");
    assertThat(articles.index()).isEqualTo("test-articles-v1");
  }

  @Test
  void countsTheIndicesOfOneMapping() {
    IndexDefinition articles = IndexDefinition.articles("");

    assertThat(articles.next(List.of())).isEqualTo("articles-v1");
    assertThat(articles.next(List.of("articles-v1"))).isEqualTo("articles-v1-2");
    assertThat(articles.next(List.of("articles-v1-9", "articles-v1-10", "articles-v1")))
        .isEqualTo("articles-v1-11");
    assertThat(articles.next(List.of("articles-v0-4", "articles-v11", "articles-v1-old")))
        .isEqualTo("articles-v1");
  }

  @Test
  void refusesAPrefixThatNoIndexMayHave() {
    assertThatThrownBy(() -> IndexDefinition.articles("Test/"))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("Test/");
  }

  private static List<String> properties(IndexDefinition index) throws IOException {
    var names = new ArrayList<String>();
    MAPPER
        .readTree(index.body())
        .at("/mappings/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private static List<String> names(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::name).toList();
  }

  private static List<String> renamed(Schema schema) {
    return names(schema).stream()
        .map(name -> RENAMED.getOrDefault(schema.getName() + "." + name, name))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<String> unmapped(String path, JsonNode value, JsonNode mapped) {
    if (value.isArray()) {
      return value.valueStream().flatMap(item -> unmapped(path, item, mapped).stream()).toList();
    }
    boolean opaque =
        !value.isObject()
            || !mapped.path("enabled").asBoolean(true)
            || VALUES.contains(mapped.path("type").asText());
    if (opaque) {
      return List.of();
    }
    var missing = new ArrayList<String>();
    for (var field : value.properties()) {
      String inner = path + "/" + field.getKey();
      JsonNode known = mapped.path("properties").path(field.getKey());
      if (known.isMissingNode()) {
        missing.add(inner);
      } else {
        missing.addAll(unmapped(inner, field.getValue(), known));
      }
    }
    return missing;
  }
}
