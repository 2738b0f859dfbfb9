package io.broadsheet.operations.inspect;

import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What to do where an index is not there. An index that was lost must be filled from the topics:
 * one that is merely made anew would stay without all that the indexer has passed.
 */
public final class LostIndex {

  private static final String SETUP = "Run: broadsheet index setup";
  private static final String REBUILD =
      "Run: broadsheet index rebuild (the topics have records for it)";

  private LostIndex() {}

  /** The advice, by whether there is anything to fill an index with. */
  public static String advice(boolean topicsHaveRecords) {
    return topicsHaveRecords ? REBUILD : SETUP;
  }

  /** The advice for the environment with these topics. */
  public static String advice(KafkaView kafka, Topics topics) throws InterruptedException {
    List<String> indexed =
        List.of(topics.enriched(), topics.coverage(), topics.issues()).stream()
            .map(Topic::name)
            .toList();
    List<TopicPartition> partitions = kafka.partitions(indexed);
    Map<TopicPartition, Long> beginnings = kafka.beginnings(partitions);
    return advice(
        kafka.ends(partitions).entrySet().stream()
            .anyMatch(end -> end.getValue() > beginnings.getOrDefault(end.getKey(), 0L)));
  }
}
