package io.broadsheet.operations.trace;

import io.broadsheet.operations.inspect.Keys;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/** Reads the topics for traces, and reads on from there. */
final class TraceScan {

  private final TopicReader reader;
  private final Topics topics;
  private final Traces traces;
  private final Map<TopicPartition, Long> position;

  TraceScan(TopicReader reader, Topics topics, Traces traces) {
    this.reader = reader;
    this.topics = topics;
    this.traces = traces;
    List<TopicPartition> partitions =
        Stream.of(topics.issues(), topics.articles(), topics.enriched(), topics.coverage())
            .flatMap(topic -> reader.partitions(topic.name()).stream())
            .toList();
    position = new HashMap<>(reader.beginnings(partitions));
  }

  /** Reads to the end as it is now. */
  void catchUp() {
    Map<TopicPartition, Long> ends = reader.ends(position.keySet());
    reader.read(position, ends, traces::accept);
    ends.forEach((partition, end) -> position.merge(partition, end, Math::max));
  }

  /** How many dead letters are about an issue or one of its articles. */
  long deadLetters(String issueId) {
    var names = new IssueNames(issueId);
    var found = new AtomicLong();
    reader.readAll(
        topics.deadLetters().name(),
        record ->
            Keys.of(record)
                .filter(key -> key.equals(issueId) || names.isArticle(key))
                .ifPresent(_ -> found.incrementAndGet()));
    return found.get();
  }
}
