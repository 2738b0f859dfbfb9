package io.broadsheet.stack;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What the tests do with an index, by the official client, in the way the indexer does. */
final class ArticleIndex implements AutoCloseable {

  private final ElasticsearchClient client;
  private final String alias;

  ArticleIndex(String url) {
    this(url, "articles");
  }

  ArticleIndex(String url, String alias) {
    this.client = ElasticsearchClient.of(settings -> settings.host(url));
    this.alias = alias;
  }

  String serverVersion() throws IOException {
    return client.info().version().number();
  }

  void create() throws IOException {
    client
        .indices()
        .create(
            index ->
                index
                    .index(alias + "-1")
                    .aliases(alias, itself -> itself.isWriteIndex(true))
                    .settings(s -> s.numberOfReplicas("0"))
                    .mappings(
                        m ->
                            m.properties("text", p -> p.text(t -> t.analyzer("cjk")))
                                .properties("type", p -> p.keyword(k -> k))
                                .properties("day", p -> p.date(d -> d))));
  }

  /** The status of one document's bulk item. */
  int put(String id, long version, String text) throws IOException {
    Map<String, String> document = Map.of("text", text, "type", "news", "day", "2024-07-26");
    return client
        .bulk(
            bulk ->
                bulk.operations(
                    operation ->
                        operation.index(
                            index ->
                                index
                                    .index(alias)
                                    .id(id)
                                    .requireAlias(true)
                                    .versionType(VersionType.ExternalGte)
                                    .version(version)
                                    .document(document))))
        .items()
        .getFirst()
        .status();
  }

  /** The ids of the documents that have a phrase. */
  List<String> find(String phrase) throws IOException {
    client.indices().refresh(refresh -> refresh.index(alias));
    return client
        .search(
            search ->
                search
                    .index(alias)
                    .source(s -> s.fetch(false))
                    .query(q -> q.matchPhrase(match -> match.field("text").query(phrase))),
            Void.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.id())
        .toList();
  }

  List<Long> countsByDay() throws IOException {
    return client
        .search(
            search ->
                search
                    .index(alias)
                    .size(0)
                    .aggregations(
                        "days",
                        a ->
                            a.dateHistogram(
                                h -> h.field("day").calendarInterval(CalendarInterval.Day))),
            Void.class)
        .aggregations()
        .get("days")
        .dateHistogram()
        .buckets()
        .array()
        .stream()
        .map(bucket -> bucket.docCount())
        .toList();
  }

  List<String> countsByType() throws IOException {
    return client
        .search(
            search ->
                search
                    .index(alias)
                    .size(0)
                    .aggregations("types", a -> a.terms(terms -> terms.field("type"))),
            Void.class)
        .aggregations()
        .get("types")
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(bucket -> bucket.key().stringValue() + "=" + bucket.docCount())
        .toList();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
