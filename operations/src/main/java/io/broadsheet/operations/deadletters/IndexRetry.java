package io.broadsheet.operations.deadletters;

import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.bulk.Fate;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.bulk.Work;
import io.broadsheet.indexer.elasticsearch.ElasticsearchBulk;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.step.Step;
import io.broadsheet.indexer.step.TopicSteps;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.Environment;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes records to Elasticsearch as the indexer does: by the same step, retries and revisions. */
final class IndexRetry implements AutoCloseable {

  private static final long LOOK_MILLIS = 500;

  private final BulkWriter writer;
  private final Step step;
  private final Duration patience;

  /**
   * Opens the way to the index.
   *
   * @param patience how long one record may take while Elasticsearch has trouble
   */
  IndexRetry(Environment environment, IndexView index, Duration patience) {
    this.patience = patience;
    Indices indices = Indices.of(environment.prefix());
    step =
        TopicSteps.of(
            environment.topics(), indices, IndexDefinition::alias, environment.registry());
    writer =
        BulkWriter.start(
            // Many letters in a row may be bad still.
            new BulkSettings(indices.toString(), 1, BulkLimits.DEFAULT, Backoff.DEFAULT)
                .withRefusalsInARow(Integer.MAX_VALUE),
            new ElasticsearchBulk(index.client(), environment.elasticsearch().toString()),
            new SimpleMeterRegistry());
  }

  /**
   * Writes one record and waits for its fate.
   *
   * @throws StopException if Elasticsearch refuses us, or has trouble for too long
   */
  Fate write(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
    var fate = new CompletableFuture<Fate>();
    writer.submit(new LetterWork(record, step, fate));
    writer.flush();
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        return fate.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException _) {
        writer
            .failure()
            .ifPresent(
                failure -> {
                  throw failure;
                });
      } catch (ExecutionException e) {
        throw new IllegalStateException("A fate never fails", e);
      }
    }
    throw new StopException(
        ExitCode.UNAVAILABLE,
        "Elasticsearch did not take it for %d s (%s). Run the command again later."
            .formatted(
                patience.toSeconds(), writer.troubleFor(Duration.ZERO).orElse("no answer yet")));
  }

  @Override
  public void close() {
    writer.close();
  }

  private record LetterWork(
      ConsumerRecord<byte[], byte[]> record, Step step, CompletableFuture<Fate> fate)
      implements Work {

    @Override
    public String key() {
      return new String(record.key(), StandardCharsets.UTF_8);
    }

    @Override
    public Prepared prepare() {
      return step.prepare(record);
    }

    @Override
    public boolean withdrawn() {
      return false;
    }

    /** A refusal needs no new letter: the old one stays. */
    @Override
    public Optional<Failure> settle(Fate settled) {
      fate.complete(settled);
      return Optional.empty();
    }
  }
}
