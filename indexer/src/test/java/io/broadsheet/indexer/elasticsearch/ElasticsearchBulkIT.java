package io.broadsheet.indexer.elasticsearch;

import static io.broadsheet.indexer.elasticsearch.ScriptedElasticsearch.deleted;
import static io.broadsheet.indexer.elasticsearch.ScriptedElasticsearch.failed;
import static io.broadsheet.indexer.elasticsearch.ScriptedElasticsearch.written;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.bulk.Document;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Fate;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.bulk.Work;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.Failure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The writer and the official client against scripted failures. */
class ElasticsearchBulkIT {

  private static final Duration TIMEOUT = Duration.ofMillis(1500);
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final ScriptedElasticsearch server = new ScriptedElasticsearch();
  private final ElasticsearchClient client = ElasticsearchClients.open(server.connection(TIMEOUT));
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private BulkWriter writer;

  @AfterEach
  void close() throws IOException {
    writer.close();
    client.close();
    server.close();
  }

  @Test
  void sendsVersionedOperationsToAnAliasOnly() throws Exception {
    server.thenItems(written("a"), deleted("b", 404));

    List<Fate> fates =
        fates(start(index("a", 7), new Operation.Delete(new DocumentKey("mentions", "b"), 8)));

    assertThat(fates).containsExactly(new Fate.Written(), new Fate.Deleted());
    assertThat(server.requests().getFirst().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains(
                        "\"index\"", "\"a\"", "\"articles\"", "\"version\":7", "\"external_gte\""),
            line -> assertThat(line).isEqualTo("{\"id\":\"a\"}"),
            line ->
                assertThat(line)
                    .contains(
                        "\"delete\"",
                        "\"b\"",
                        "\"mentions\"",
                        "\"version\":8",
                        "\"external_gte\""));
    assertThat(server.parameter("require_alias")).isEqualTo("true");
    assertThat(server.header("Authorization")).startsWith("Basic ");
  }

  @Test
  void sendsOnlyRejectedItemsAgain() throws Exception {
    server
        .thenItems(
            written("a"),
            failed("b", 429, "es_rejected_execution_exception"),
            failed("c", 503, "unavailable_shards_exception"))
        .thenItems(failed("b", 429, "circuit_breaking_exception"), written("c"))
        .thenItems(written("b"));

    List<Fate> fates = fates(start(index("a", 1), index("b", 1), index("c", 1)));

    assertThat(fates).containsOnly(new Fate.Written());
    assertThat(server.requests()).hasSize(3);
    assertThat(ids(server.requests().get(1))).containsExactly("b", "c");
    assertThat(ids(server.requests().get(2))).containsExactly("b");
  }

  @Test
  void sendsAllAgainInPiecesAfterErrorsOfWholeRequests() throws Exception {
    server
        .thenStatus(503, "cluster_block_exception")
        .thenStatus(429, "circuit_breaking_exception")
        .thenProxy(502)
        .thenCut()
        .thenSlow(TIMEOUT)
        .thenItems(written("a"))
        .thenItems(written("b"));

    List<Fate> fates = fates(start(index("a", 1), index("b", 1)));

    assertThat(fates).containsOnly(new Fate.Written());
    assertThat(server.requests().stream().map(request -> String.join("", ids(request))))
        .containsExactly("ab", "a", "a", "a", "a", "a", "b");
    assertThat(metrics.counter("broadsheet.indexer.operations.retried").count()).isEqualTo(2 + 4);
  }

  @Test
  void refusesOneDocumentAndKeepsTheOthers() throws Exception {
    server.thenItems(written("a"), failed("b", 400, "document_parsing_exception"));

    List<Fate> fates = fates(start(index("a", 1), index("b", 1)));

    assertThat(fates.getFirst()).isEqualTo(new Fate.Written());
    assertThat(fates.getLast())
        .isInstanceOfSatisfying(
            Fate.Refused.class,
            refused ->
                assertThat(refused.why().message())
                    .contains("400", "document_parsing_exception", "scripted"));
  }

  @Test
  void takesAVersionConflictForStale() throws Exception {
    server.thenItems(failed("a", 409, "version_conflict_engine_exception"));

    assertThat(fates(start(index("a", 1)))).containsExactly(new Fate.Stale());
  }

  @Test
  void stopsWhenItMayNotWrite() {
    server.thenStatus(401, "security_exception");

    start(index("a", 1));

    await().until(() -> writer.failure().isPresent());
    assertThat(writer.failure().get())
        .hasMessageContaining("elasticsearch.api.key")
        .message()
        .doesNotContain("secret");
  }

  @Test
  void stopsWhenTheAliasIsGone() {
    server.thenItems(failed("a", 404, "index_not_found_exception"));

    start(index("a", 1));

    await().until(() -> writer.failure().isPresent());
    assertThat(writer.failure().get()).hasMessageContaining("broadsheet index rebuild");
  }

  private List<CompletableFuture<Fate>> start(Operation... operations) {
    var limits = new BulkLimits(operations.length, 1_000_000, Duration.ofHours(1));
    writer =
        BulkWriter.start(
            new BulkSettings("articles", 1, limits, new Backoff(MOMENT, MOMENT)),
            new ElasticsearchBulk(client, "scripted"),
            metrics);
    var fates = new ArrayList<CompletableFuture<Fate>>();
    for (Operation operation : operations) {
      var fate = new CompletableFuture<Fate>();
      fates.add(fate);
      writer.submit(new Once(operation, fate));
    }
    return fates;
  }

  private record Once(Operation operation, CompletableFuture<Fate> fate) implements Work {
    @Override
    public String key() {
      return operation.key().id();
    }

    @Override
    public Prepared prepare() {
      return new Prepared.Ready(List.of(operation).iterator());
    }

    @Override
    public boolean withdrawn() {
      return false;
    }

    @Override
    public Optional<Failure> settle(Fate decided) {
      if (!fate.complete(decided)) {
        throw new IllegalStateException(operation + " was settled twice");
      }
      return Optional.empty();
    }
  }

  private static Operation index(String id, long revision) {
    byte[] document = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
    return new Operation.Index(new DocumentKey("articles", id), revision, Document.of(document));
  }

  private static List<Fate> fates(List<CompletableFuture<Fate>> works) throws Exception {
    var fates = new ArrayList<Fate>();
    for (CompletableFuture<Fate> work : works) {
      fates.add(work.get(20, SECONDS));
    }
    return fates;
  }

  private static List<String> ids(String request) {
    return request
        .lines()
        .filter(line -> line.startsWith("{\"id\":"))
        .map(line -> line.substring(7, 8))
        .toList();
  }
}
