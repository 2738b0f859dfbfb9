package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.Fate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Counts every record that was read, and its fate: read = all fates + in flight, for each topic.
 */
public final class Fates {

  private static final String TOPIC = "topic";

  private final MeterRegistry registry;
  private final Timer age;

  /** Counts in {@code registry}. */
  public Fates(MeterRegistry registry) {
    this.registry = registry;
    age =
        Timer.builder("broadsheet.indexer.age")
            .description("From the record's timestamp to its fate")
            .register(registry);
  }

  void read(String topic) {
    Counter.builder("broadsheet.indexer.records.read")
        .description("Records read")
        .tag(TOPIC, topic)
        .register(registry)
        .increment();
  }

  void count(String topic, Fate fate, Duration sinceTimestamp) {
    count(topic, fate, 1);
    age.record(sinceTimestamp);
  }

  void released(String topic, int records) {
    count(topic, new Fate.Released(), records);
  }

  private void count(String topic, Fate fate, int records) {
    Counter.builder("broadsheet.indexer.records.done")
        .description("Records that have their fate")
        .tag(TOPIC, topic)
        .tag("fate", fate.name())
        .tag("reason", fate.reason())
        .register(registry)
        .increment(records);
  }
}
