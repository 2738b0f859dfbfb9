package io.broadsheet.stack.demo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a search for articles finds.
 *
 * @param client the client to search with
 * @param alias the alias of the articles
 */
record SearchableArticles(ElasticsearchClient client, String alias) {

  private static final int MOST = 10_000;

  /** How many of the articles {@code ids} a search finds now. */
  long count(Collection<String> ids) throws IOException {
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    return client
        .count(
            request ->
                request
                    .index(alias)
                    .query(query -> query.terms(t -> t.field("id").terms(v -> v.value(values)))))
        .count();
  }

  /** The articles of the issues {@code issueIds}, by issue, as a table wants them. */
  List<ArticleTable.Row> rows(Collection<String> issueIds) throws IOException {
    List<FieldValue> values = issueIds.stream().map(FieldValue::of).toList();
    SearchResponse<ObjectNode> found =
        client.search(
            request ->
                request
                    .index(alias)
                    .size(MOST)
                    .query(
                        query -> query.terms(t -> t.field("issueId").terms(v -> v.value(values)))),
            ObjectNode.class);
    return found.hits().hits().stream()
        .sorted(Comparator.comparing(SearchableArticles::place))
        .map(Hit::source)
        .map(SearchableArticles::row)
        .toList();
  }

  private static String place(Hit<ObjectNode> hit) {
    JsonNode first = hit.source().path("spans").path(0).path("start");
    return hit.source().path("pageId").asText() + "%09d".formatted(first.asInt());
  }

  private static ArticleTable.Row row(ObjectNode article) {
    return new ArticleTable.Row(
        article.path("date").path("edtf").asText(""),
        article.path("type").asText(""),
        article.path("headline").asText(""),
        texts(article.path("people")),
        texts(article.path("places")),
        StreamSupport.stream(article.path("money").spliterator(), false)
            .map(JsonNode::asDouble)
            .toList());
  }

  private static List<String> texts(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
