package io.broadsheet.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.indexer.document.ArticleDocument;
import io.broadsheet.indexer.document.SampleArticle;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents and mapping know each other: a strict mapping refuses what it does not know. */
class MappingTest {

  /** Elasticsearch takes no keyword of more bytes, and a character has up to four. */
  private static final int LONGEST_KEYWORD = 32_766 / 4;

  /** Ours or the contract's, and short. */
  private static final Set<String> SHORT = Set.of("id", "type");

  /** Objects that the document writes as values of one field. */
  private static final Set<String> VALUES = Set.of("geo_point", "date_range");

  private JsonNode mapping;
  private JsonNode document;

  @BeforeEach
  void read() throws IOException {
    var mapper = new ObjectMapper();
    mapping = mapper.readTree(IndexDefinition.articles("").body()).get("mappings");
    document = mapper.readTree(ArticleDocument.json(SampleArticle.complete("a"), 1));
  }

  @Test
  void isStrict() {
    assertThat(mapping.get("dynamic").asText()).isEqualTo("strict");
  }

  @Test
  void knowsEveryFieldOfADocument() {
    assertThat(unmapped("", document, mapping)).isEmpty();
  }

  @Test
  void hasNoFieldThatNoDocumentHas() {
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(() -> mapping.get("properties").fieldNames());
  }

  @Test
  void keepsKeywordsBelowTheLongestThatElasticsearchTakes() {
    mapping
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
  void refusesAPrefixThatNoIndexMayHave() {
    assertThatThrownBy(() -> IndexDefinition.articles("Test/"))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("Test/");
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
