package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.Fate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Counts every record that was read, and its fate: read = all fates + in flight, for each topic.
 */
public final class RecordCounters {

  private static final String TOPIC = "topic";

  /** Where the age of what is indexed is told apart. */
  private static final Duration[] AGES =
      Stream.of(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 60_000, 600_000, 3_600_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  /** What the records of one counter have in common. */
  private record Labels(String topic, String fate, String reason) {}

  private final MeterRegistry registry;

  /** Kept, since to look a counter up in the registry takes longer than to count. */
  private final Map<String, Counter> read = new ConcurrentHashMap<>();

  private final Map<Labels, Counter> done = new ConcurrentHashMap<>();
  private final Timer age;

  /** Counts in {@code registry} the records of {@code topics}. */
  public RecordCounters(MeterRegistry registry, Set<String> topics) {
    this.registry = registry;
    age =
        Timer.builder("broadsheet.indexer.age")
            .description("From the record's timestamp to its fate.")
            .serviceLevelObjectives(AGES)
            .register(registry);
    for (String topic : topics) {
      read(topic, 0);
      count(topic, new Fate.Written(), 0);
    }
  }

  void read(String topic) {
    read(topic, 1);
  }

  void count(String topic, Fate fate, Duration sinceTimestamp) {
    count(topic, fate, 1);
    age.record(sinceTimestamp);
  }

  void released(String topic, int records) {
    count(topic, new Fate.Released(), records);
  }

  private void read(String topic, int records) {
    read.computeIfAbsent(topic, this::reading).increment(records);
  }

  private void count(String topic, Fate fate, int records) {
    done.computeIfAbsent(new Labels(topic, fate.name(), fate.reason()), this::doing)
        .increment(records);
  }

  private Counter reading(String topic) {
    return Counter.builder("broadsheet.indexer.records.read")
        .description("Records read: the sum of those done and those in flight.")
        .tag(TOPIC, topic)
        .register(registry);
  }

  private Counter doing(Labels labels) {
    return Counter.builder("broadsheet.indexer.records.done")
        .description("Records that have their fate.")
        .tag(TOPIC, labels.topic())
        .tag("fate", labels.fate())
        .tag("reason", labels.reason())
        .register(registry);
  }
}
