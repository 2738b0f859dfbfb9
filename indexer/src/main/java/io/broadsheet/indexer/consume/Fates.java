package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.Fate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Counts every record that was read, and its fate: read = all fates + in flight. */
public final class Fates {

  private static final String FATES = "broadsheet.indexer.records.done";

  private final MeterRegistry registry;
  private final Counter read;
  private final Timer age;

  /** Counts in {@code registry}. */
  public Fates(MeterRegistry registry) {
    this.registry = registry;
    read =
        Counter.builder("broadsheet.indexer.records.read")
            .description("Records read from the topic")
            .register(registry);
    age =
        Timer.builder("broadsheet.indexer.age")
            .description("From the record's timestamp to its fate")
            .register(registry);
  }

  void read() {
    read.increment();
  }

  void count(Fate fate, Duration sinceTimestamp) {
    switch (fate) {
      case Fate.Written _ -> done("written", "").increment();
      case Fate.Deleted _ -> done("deleted", "").increment();
      case Fate.Stale _ -> done("stale", "").increment();
      case Fate.Refused refused -> done("dead", refused.why().reason()).increment();
      case Fate.Released _ -> released(1);
    }
    age.record(sinceTimestamp);
  }

  void released(int records) {
    done("released", "").increment(records);
  }

  private Counter done(String fate, String reason) {
    return Counter.builder(FATES)
        .description("Records that have their fate")
        .tag("fate", fate)
        .tag("reason", reason)
        .register(registry);
  }
}
