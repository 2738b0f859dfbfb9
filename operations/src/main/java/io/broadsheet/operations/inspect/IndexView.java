package io.broadsheet.operations.inspect;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.transport.TransportException;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** What the indices hold; in one sentence what is wrong when Elasticsearch does not say. */
public final class IndexView implements AutoCloseable {

  private static final int PAGE = 5_000;
  private static final Time KEPT = Time.of(time -> time.time("5m"));

  private final ElasticsearchClient client;
  private final ElasticsearchConnection connection;
  private final ReadingListener reading;

  private IndexView(
      ElasticsearchClient client, ElasticsearchConnection connection, ReadingListener reading) {
    this.client = client;
    this.connection = connection;
    this.reading = reading;
  }

  /** A view by a client of its own. */
  public static IndexView open(ElasticsearchConnection connection) {
    return open(connection, ReadingListener.QUIET);
  }

  /** The same; {@code reading} hears how scans go. */
  public static IndexView open(ElasticsearchConnection connection, ReadingListener reading) {
    return new IndexView(ElasticsearchClients.open(connection), connection, reading);
  }

  /** The client, for what only one command asks. */
  public ElasticsearchClient client() {
    return client;
  }

  /** A question that may fail as the client does. */
  public interface Question<T> {
    /** Asks. */
    T ask() throws IOException;
  }

  /**
   * The answer to {@code question}.
   *
   * @throws StopException if Elasticsearch gives none or refuses
   */
  public <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (ElasticsearchException e) {
      throw failed(e.status(), e.error().type() + ": " + e.error().reason(), e);
    } catch (TransportException e) {
      throw failed(e.statusCode(), String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw failed(-1, e.getMessage() == null ? "it gave no answer" : e.getMessage(), e);
    }
  }

  /** Whether there is such an alias. */
  public boolean hasAlias(String alias) {
    return ask(() -> client.indices().existsAlias(exists -> exists.name(alias)).value());
  }

  /** Lets searches find what was written before. */
  public void refresh(String alias) {
    ask(() -> client.indices().refresh(refresh -> refresh.index(alias)));
  }

  /** How many documents there are. */
  public long count(String alias) {
    return ask(() -> client.count(count -> count.index(alias)).count());
  }

  /** How many documents have {@code value} in the keyword field {@code field}. */
  public long count(String alias, String field, Collection<String> values) {
    List<FieldValue> any = values.stream().map(FieldValue::of).toList();
    return ask(
        () ->
            client
                .count(
                    count ->
                        count
                            .index(alias)
                            .query(q -> q.terms(t -> t.field(field).terms(v -> v.value(any)))))
                .count());
  }

  /** The versions of those of the documents {@code ids} that are there now, refreshed or not. */
  public Map<String, Long> versions(String alias, List<String> ids) {
    var versions = new HashMap<String, Long>();
    for (int from = 0; from < ids.size(); from += PAGE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + PAGE));
      ask(() ->
              client.mget(
                  get -> get.index(alias).ids(some).source(source -> source.fetch(false)),
                  Void.class))
          .docs()
          .forEach(
              doc -> {
                if (doc.isResult() && doc.result().found()) {
                  versions.put(doc.result().id(), doc.result().version());
                }
              });
    }
    return versions;
  }

  /** Tells {@code to} the id and version of every document that a search could find now. */
  public void scan(String alias, ObjLongConsumer<String> to) {
    refresh(alias);
    long total = count(alias);
    long done = 0;
    String point = ask(() -> client.openPointInTime(p -> p.index(alias).keepAlive(KEPT)).id());
    try {
      List<FieldValue> after = List.of();
      while (true) {
        List<Hit<Void>> hits = page(point, after).hits().hits();
        hits.forEach(hit -> to.accept(hit.id(), hit.version()));
        done += hits.size();
        reading.at(done, total, "documents");
        if (hits.size() < PAGE) {
          return;
        }
        after = hits.getLast().sort();
      }
    } finally {
      ask(() -> client.closePointInTime(p -> p.id(point)));
    }
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw failed(-1, e.getMessage(), e);
    }
  }

  private SearchResponse<Void> page(String point, List<FieldValue> after) {
    SortOptions inOrder =
        SortOptions.of(sort -> sort.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
    return ask(
        () ->
            client.search(
                search -> {
                  search
                      .pit(p -> p.id(point).keepAlive(KEPT))
                      .size(PAGE)
                      .version(true)
                      .trackTotalHits(t -> t.enabled(false))
                      .source(s -> s.fetch(false))
                      .sort(inOrder);
                  return after.isEmpty() ? search : search.searchAfter(after);
                },
                Void.class));
  }

  private StopException failed(int status, String what, Exception cause) {
    boolean refused = status == 401 || status == 403;
    return new StopException(
        refused ? ExitCode.USAGE : ExitCode.UNAVAILABLE,
        refused
            ? "Elasticsearch at %s denies access (%s). Check the elasticsearch.* settings and our privileges."
                .formatted(connection, what)
            : "Elasticsearch at %s cannot be used (%s). Check --elasticsearch-url, or start it."
                .formatted(connection, what),
        cause);
  }
}
