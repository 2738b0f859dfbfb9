package io.broadsheet.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.consume.DeadLetters;
import io.broadsheet.indexer.consume.Indexing;
import io.broadsheet.indexer.consume.KnownGroup;
import io.broadsheet.indexer.elasticsearch.ElasticsearchBulk;
import io.broadsheet.indexer.elasticsearch.IndexConditionReader;
import io.broadsheet.indexer.elasticsearch.IndexWatch;
import io.broadsheet.indexer.elasticsearch.WatchedBulk;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.indexer.step.TopicSteps;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.service.Lifecycle;
import io.broadsheet.runtime.service.Service;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.waiting.RegistryCheck;
import io.broadsheet.runtime.waiting.TopicsCheck;
import io.broadsheet.schemas.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sinks enriched articles, coverage and issues into Elasticsearch, on a thread of its own, until it
 * is closed.
 */
public final class IndexerService implements Service {

  private static final Logger LOG = LoggerFactory.getLogger(IndexerService.class);

  private static final Duration LOOK_AT_INDICES = Duration.ofSeconds(10);

  private final IndexerSettings settings;
  private final MeterRegistry metrics;
  private final Lifecycle life = new Lifecycle("Indexer");
  private volatile Optional<Running> running = Optional.empty();
  private volatile String advice = "";

  private record Running(Indexing indexing, IndexWatch watch) {
    Optional<String> trouble(Duration lasting) {
      return watch.problem().or(() -> indexing.troubleFor(lasting));
    }
  }

  private IndexerService(IndexerSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Starts, and returns at once: the service itself waits for what is not up yet.
   *
   * @param metrics where it counts
   */
  public static IndexerService start(IndexerSettings settings, MeterRegistry metrics) {
    var service = new IndexerService(settings, metrics);
    service.life.start(service::run);
    return service;
  }

  @Override
  public Health health() {
    return life.health(running.map(this::health));
  }

  private Health health(Running works) {
    return works
        .trouble(settings.patience().unready())
        .<Health>map(Health.Starting::new)
        .orElseGet(
            () ->
                new Health.Ready(
                    "Indexes " + settings.indexed() + " into " + settings.indices() + advice));
  }

  @Override
  public Optional<StopException> failure() {
    return life.failure();
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    life.awaitEnd();
  }

  @Override
  public void close() {
    life.stop();
    stopReading();
    life.join();
  }

  private void run() throws InterruptedException {
    try (ElasticsearchClient client = ElasticsearchClients.open(elasticsearch())) {
      awaitPrerequisites(client);
      adviseAfterLongAbsence(client);
      if (!life.isStopping()) {
        index(client);
      }
    } catch (IOException e) {
      LOG.debug("The Elasticsearch client did not close cleanly", e);
    }
  }

  private void awaitPrerequisites(ElasticsearchClient client) throws InterruptedException {
    IndexConditionReader indices = check(client);
    var needed = new ArrayList<Topic>(settings.indexed());
    needed.add(settings.topics().deadLetters());
    var registry = new RegistryCheck(settings.environment().registry(), needed);
    try (var kafka = new TopicsCheck(settings.environment().kafka(), needed)) {
      life.await(
          List.of(indices::problem, kafka::problem, registry::problem),
          settings.patience().start());
    }
  }

  /** Kafka forgets a group of which nobody is left, just when tombstones begin to go. */
  private void adviseAfterLongAbsence(ElasticsearchClient client) throws InterruptedException {
    if (holdsArticles(client)
        && !KnownGroup.knows(settings.environment().kafka(), settings.group())) {
      advice =
          ". The indices hold documents, but Kafka knows nothing of the group "
              + settings.group()
              + ": if no indexer has run for a week or more, deleted articles may still be in the"
              + " index. Run `broadsheet index rebuild`";
      LOG.warn("Reads from the beginning{}", advice);
    }
  }

  private boolean holdsArticles(ElasticsearchClient client) {
    String alias = settings.indices().articles().alias();
    try {
      return client.count(count -> count.index(alias)).count() > 0;
    } catch (IOException | ElasticsearchException e) {
      LOG.info("Cannot tell whether {} holds anything: {}", alias, e.getMessage());
      return false;
    }
  }

  private void index(ElasticsearchClient client) {
    try (var watch = IndexWatch.start(check(client), LOOK_AT_INDICES, this::stopReading);
        var letters =
            DeadLetters.open(
                settings.environment().kafka(), settings.group(), settings.topics().deadLetters());
        var indexing =
            Indexing.open(source(), new Indexing.Sink(writer(client, watch), letters), metrics)) {
      running = Optional.of(new Running(indexing, watch));
      if (life.isStopping() || watch.loss().isPresent()) {
        indexing.stop();
      }
      LOG.info("Indexes {} into {} at {}", settings.indexed(), settings.indices(), elasticsearch());
      indexing.run();
      watch
          .loss()
          .ifPresent(
              loss -> {
                throw loss;
              });
      LOG.info("Stopped; what was done is committed");
    }
  }

  private void stopReading() {
    running.ifPresent(works -> works.indexing().stop());
  }

  private BulkWriter writer(ElasticsearchClient client, IndexWatch watch) {
    var endpoint = new ElasticsearchBulk(client, elasticsearch().toString());
    return BulkWriter.start(settings.bulk(), new WatchedBulk(endpoint, watch), metrics);
  }

  private IndexConditionReader check(ElasticsearchClient client) {
    return new IndexConditionReader(client, settings.indices(), elasticsearch().toString());
  }

  private Indexing.Source source() {
    var steps =
        TopicSteps.of(
            settings.topics(),
            settings.indices(),
            IndexDefinition::alias,
            settings.environment().registry());
    return new Indexing.Source(
        settings.environment().kafka(), settings.group(), steps.topics(), settings.flow(), steps);
  }

  private ElasticsearchConnection elasticsearch() {
    return settings.environment().elasticsearch();
  }
}
