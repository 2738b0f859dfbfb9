package io.broadsheet.ingest;

import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.runtime.health.Health;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;

/** Counts events for Prometheus, and knows whether the ingestion works. */
final class IngestMetrics implements IngestListener {

  private final MeterRegistry registry;
  private final AtomicReference<Health> health =
      new AtomicReference<>(new Health.Starting("waiting for Kafka"));

  private final Counter found;
  private final Counter read;
  private final Counter published;
  private final Counter acknowledged;
  private final Counter skipped;
  private final Counter unacknowledged;
  private final Counter bytes;

  IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    found = counter("found", "Files that were found complete");
    read = counter("read", "Files that were taken up");
    published = counter("published", "Issues that were sent");
    acknowledged = counter("acknowledged", "Issues that Kafka acknowledged");
    skipped = counter("skipped", "Files that Kafka had already");
    unacknowledged =
        counter("unacknowledged", "Issues of which nobody knows whether Kafka has them");
    bytes = counter("bytes", "Size of the files that were acknowledged, in bytes");
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
      case IngestEvent.Found(int files) -> found.increment(files);
      case IngestEvent.Read _ -> read.increment();
      case IngestEvent.Sent _ -> published.increment();
      case IngestEvent.Acknowledged(String _, String _, long size) -> {
        acknowledged.increment();
        bytes.increment(size);
      }
      case IngestEvent.Skipped _ -> skipped.increment();
      case IngestEvent.Refused(Refusal refusal) -> refused(refusal);
      case IngestEvent.Unacknowledged _ -> unacknowledged.increment();
    }
  }

  private void refused(Refusal refusal) {
    Counter.builder("broadsheet.ingest.refused")
        .description("Files that cannot be published")
        .tag("reason", refusal.reason().word())
        .register(registry)
        .increment();
  }

  private Counter counter(String name, String description) {
    return Counter.builder("broadsheet.ingest." + name).description(description).register(registry);
  }
}
