package io.broadsheet.operations.trace;

import io.broadsheet.operations.inspect.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the newest records of one compacted topic have of an issue. */
final class TopicTraces {

  private final Function<ConsumerRecord<byte[], byte[]>, Optional<Trace>> look;
  private final Map<String, Trace> live = new TreeMap<>();

  /**
   * Traces as {@code look} finds them.
   *
   * @param look what a record with a value has of the issue
   */
  TopicTraces(Function<ConsumerRecord<byte[], byte[]>, Optional<Trace>> look) {
    this.look = look;
  }

  /** Takes note of the next record. */
  void accept(ConsumerRecord<byte[], byte[]> record) {
    Optional<String> key = Keys.of(record);
    if (key.isEmpty()) {
      return;
    }
    Optional<Trace> trace = record.value() == null ? Optional.empty() : look.apply(record);
    trace.ifPresentOrElse(found -> live.put(key.get(), found), () -> live.remove(key.get()));
  }

  /** What there is now, by key. */
  List<Trace> live() {
    return List.copyOf(live.values());
  }
}
