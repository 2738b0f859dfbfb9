package io.broadsheet.stack.demo;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.IndexerService;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.SetupOutcome;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.ingest.IngestListener;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.ingest.Ingestion;
import io.broadsheet.ingest.publish.PublishTarget;
import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.metrics.ServiceMeters;
import io.broadsheet.runtime.service.Service;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.streams.service.StreamsService;
import io.broadsheet.streams.service.StreamsSettings;
import io.broadsheet.streams.topology.IssueSteps;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The services as in production, in one environment of servers that run already: topics, schemas
 * and indices are set up, streams and the indexer run until the pipeline is closed.
 */
public final class Pipeline implements AutoCloseable {

  private static final int PARTITIONS = 3;
  private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Environment environment;
  private final Counted streams;
  private final Counted indexer;

  private Pipeline(Environment environment, Counted streams, Counted indexer) {
    this.environment = environment;
    this.streams = streams;
    this.indexer = indexer;
  }

  /** A service, and where it counts. */
  public record Counted(Service service, PrometheusMeterRegistry metrics) {}

  /**
   * Makes topics, schemas and indices; what is there already stays.
   *
   * @throws StopException if a server refuses
   */
  public static void setUp(Environment environment, ElasticsearchClient client)
      throws InterruptedException, IOException {
    new TopicSetup(environment.kafka(), PARTITIONS, Optional.of((short) 1))
        .run(environment.topics().all());
    new SchemaSetup(environment.registry()).run(environment.topics().all());
    for (SetupOutcome index : new IndexSetup(client).run(Indices.of(environment.prefix()))) {
      if (index instanceof SetupOutcome.Refused(String message)) {
        throw new StopException(ExitCode.UNAVAILABLE, message);
      }
    }
  }

  /**
   * Starts the services.
   *
   * @param state the folder of the state stores
   */
  public static Pipeline start(Environment environment, Path state, IssueSteps steps) {
    PrometheusMeterRegistry ofStreams = ServiceMeters.registry();
    Service streams =
        StreamsService.start(
            new StreamsSettings(
                environment.kafka(),
                environment.registry(),
                environment.prefix(),
                state,
                1,
                SESSION_TIMEOUT,
                START_LIMIT),
            steps,
            ofStreams);
    PrometheusMeterRegistry ofIndexer = ServiceMeters.registry();
    Service indexer = IndexerService.start(IndexerSettings.of(environment), ofIndexer);
    return new Pipeline(
        environment, new Counted(streams, ofStreams), new Counted(indexer, ofIndexer));
  }

  /** The service that makes articles. */
  public Counted streams() {
    return streams;
  }

  /** The service that writes them to the indices. */
  public Counted indexer() {
    return indexer;
  }

  /** Publishes files and folders, and returns when Kafka has them. */
  public IngestSummary replay(List<Path> pages, IngestListener listener, StopSignal stop)
      throws InterruptedException {
    return Ingestion.run(replaying(pages), listener, stop);
  }

  /** The same, noted in {@code ledger}. */
  IngestSummary replay(List<Path> pages, Path ledger, IngestListener listener, StopSignal stop)
      throws InterruptedException {
    return Ingestion.run(replaying(pages).withLedger(ledger), listener, stop);
  }

  private IngestSettings replaying(List<Path> pages) {
    return IngestSettings.once(
        pages,
        new PublishTarget(
            environment.kafka(),
            environment.registry(),
            environment.topics().issues(),
            PublishTarget.DEFAULT_PATIENCE));
  }

  /**
   * Does nothing as long as both services are well.
   *
   * @throws StopException if one of them has failed
   */
  public void requireHealth() {
    for (Service service : List.of(streams.service(), indexer.service())) {
      if (service.health() instanceof Health.Failed(String message)) {
        throw new StopException(ExitCode.UNAVAILABLE, message);
      }
    }
  }

  /** The names by which the indices of the environment are searched. */
  public List<String> aliases() {
    return Indices.of(environment.prefix()).all().stream().map(IndexDefinition::alias).toList();
  }

  @Override
  public void close() {
    indexer.service().close();
    streams.service().close();
  }
}
