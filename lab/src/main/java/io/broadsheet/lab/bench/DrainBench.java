package io.broadsheet.lab.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.operations.inspect.KafkaView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The indexer, which drains topics that are full, beside the bare bulk API with the same documents,
 * each into fresh indices: the bare API, the indexer, the bare API again, so that what the machine
 * does beside meets both.
 */
record DrainBench(
    BenchEnvironment environment,
    ServiceProcesses services,
    Deadline deadline,
    ElasticsearchClient client,
    BenchProgress progress) {

  private static final long SCRAPE_MILLIS = 500;

  /** What came of it; the indexer that drained goes on. */
  record Drained(Figures.Drain figures, ServiceProcess indexer) {}

  /**
   * Measures; no indexer may be running.
   *
   * @param file where request bodies may be kept
   */
  Drained run(Path file) throws IOException, InterruptedException {
    BulkBodies bodies = BulkBodies.of(environment, file);
    try (var bare = new BareBulk(environment.servers().elasticsearch())) {
      double before = bare(bare, bodies);
      environment.makeIndices(client);
      forgetOffsets();
      ServiceProcess indexer = services.indexer("indexer-drain");
      double seconds = awaitDrained(indexer, bodies.records());
      double bulk = services.metrics(indexer).sum("broadsheet_indexer_bulk_seconds_sum");
      double after = bare(bare, bodies);
      return new Drained(
          new Figures.Drain(
              bodies.records(), bodies.operations(), seconds, (before + after) / 2, bulk),
          indexer);
    }
  }

  private double bare(BareBulk bare, BulkBodies bodies) throws IOException, InterruptedException {
    environment.makeIndices(client);
    return bare.send(bodies, environment.settings().bulk().inFlight());
  }

  /** From the first record that it has read on; until then it is starting. */
  private double awaitDrained(ServiceProcess indexer, long records) throws InterruptedException {
    deadline.await("the indexer starts", () -> indexer.address().isPresent());
    deadline.await("the indexer reads", SCRAPE_MILLIS, () -> count(indexer, "read") > 0);
    long start = System.nanoTime();
    deadline.await(
        "the indexer drains its topics",
        SCRAPE_MILLIS,
        () -> {
          long done = count(indexer, "done");
          progress.count("indexer", done, records);
          return done >= records;
        });
    return Seconds.secondsSince(start);
  }

  private long count(ServiceProcess indexer, String what) throws InterruptedException {
    return (long)
        services.metrics(indexer).sum("broadsheet_indexer_records_%s_total".formatted(what));
  }

  private void forgetOffsets() throws InterruptedException {
    try (KafkaView kafka = KafkaView.open(environment.connections().kafka())) {
      String group = IndexerSettings.group(environment.prefix());
      kafka.get(kafka.admin().deleteConsumerGroups(List.of(group)).all());
    }
  }
}
