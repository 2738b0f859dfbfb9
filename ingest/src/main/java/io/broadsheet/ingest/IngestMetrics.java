package io.broadsheet.ingest;

import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.runtime.health.Health;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts events for Prometheus, and knows whether the ingestion works. Of files: read = published +
 * skipped + refused + unacknowledged + what is under way.
 */
public final class IngestMetrics implements IngestListener {

  private static final String NAME = "broadsheet.ingest.";

  private final MeterRegistry registry;
  private final AtomicReference<Health> health =
      new AtomicReference<>(new Health.Starting("waiting for Kafka"));
  private final AtomicLong waiting = new AtomicLong();

  private final Counter found;
  private final Counter read;
  private final Counter bytesRead;
  private final Counter bytesSent;
  private final Counter retries;

  /** Counts in {@code registry}, from zero. */
  public IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    found = counter("files.found", "Files that were found complete.");
    read = counter("files.read", "Files that were taken up: those done and those under way.");
    bytesRead = bytes("read", "Bytes of the files whose issues were sent.");
    bytesSent = bytes("sent", "Bytes of the records that were sent, before compression.");
    retries = counter("registry.retries", "Questions to the registry that were asked once more.");
    done("published", "");
    done("skipped", "");
    done("unacknowledged", "");
    Gauge.builder(NAME + "lag", waiting, AtomicLong::get)
        .baseUnit("files")
        .description("Files that were found and have no fate yet.")
        .strongReference(true)
        .register(registry);
  }

  Health health() {
    return health.get();
  }

  void failed(String message) {
    health.set(new Health.Failed(message));
  }

  @Override
  public void on(IngestEvent event) {
    switch (event) {
      case IngestEvent.Connected _ -> health.set(new Health.Ready("watching"));
      case IngestEvent.Found(int files) -> {
        found.increment(files);
        waiting.addAndGet(files);
      }
      case IngestEvent.Nameless _, IngestEvent.Unmatched _ -> {}
      case IngestEvent.Read _ -> read.increment();
      case IngestEvent.Sent(String _, String _, long fileBytes, long recordBytes) -> {
        bytesRead.increment(fileBytes);
        bytesSent.increment(recordBytes);
      }
      case IngestEvent.Retried _ -> retries.increment();
      case IngestEvent.Acknowledged _ -> count("published", "");
      case IngestEvent.Skipped _ -> count("skipped", "");
      case IngestEvent.Refused(Refusal refusal) -> count("refused", refusal.reason().word());
      case IngestEvent.Unacknowledged _ -> count("unacknowledged", "");
    }
  }

  private void count(String fate, String reason) {
    done(fate, reason).increment();
    waiting.decrementAndGet();
  }

  private Counter done(String fate, String reason) {
    return Counter.builder(NAME + "files.done")
        .description("Files that have their fate.")
        .tag("fate", fate)
        .tag("reason", reason)
        .register(registry);
  }

  private Counter counter(String name, String description) {
    return Counter.builder(NAME + name).description(description).register(registry);
  }

  private Counter bytes(String name, String description) {
    return Counter.builder(NAME + name)
        .baseUnit("bytes")
        .description(description)
        .register(registry);
  }
}
