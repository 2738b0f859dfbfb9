package io.broadsheet.operations.status;

import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.operations.inspect.GroupSnapshot;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.service.StreamsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * The state of topics and consumer groups.
 *
 * @param topics the topics of the environment
 * @param groups those who read them
 */
record KafkaStatus(List<TopicStatus> topics, List<GroupStatus> groups) {

  /**
   * A topic.
   *
   * @param topic its name
   * @param there whether it is there
   * @param partitions how many it has
   * @param records how many records it has at most; compaction and the marks of transactions leave
   *     fewer
   * @param ends where committed records end, by partition
   */
  record TopicStatus(
      String topic, boolean there, int partitions, long records, Map<Integer, Long> ends) {}

  /**
   * A group.
   *
   * @param group its name
   * @param state Kafka's word for how it is
   * @param members how many instances are in it
   * @param lag how many records it has not done, by topic
   */
  record GroupStatus(String group, String state, int members, Map<String, Long> lag) {}

  static KafkaStatus read(KafkaView kafka, String prefix) throws InterruptedException {
    Topics topics = Topics.of(prefix);
    List<TopicStatus> all = new ArrayList<>();
    for (Topic topic : topics.all()) {
      all.add(topic(kafka, topic.name()));
    }
    return new KafkaStatus(
        all,
        List.of(
            group(kafka, StreamsSettings.applicationId(prefix), Set.of(topics.issues().name())),
            group(kafka, IndexerSettings.group(prefix), Set.of(topics.enriched().name()))));
  }

  private static TopicStatus topic(KafkaView kafka, String name) throws InterruptedException {
    List<TopicPartition> partitions = kafka.partitions(Set.of(name));
    Map<TopicPartition, Long> beginnings = kafka.beginnings(partitions);
    var ends = new TreeMap<Integer, Long>();
    long records = 0;
    for (Map.Entry<TopicPartition, Long> end : kafka.ends(partitions).entrySet()) {
      ends.put(end.getKey().partition(), end.getValue());
      records += end.getValue() - beginnings.get(end.getKey());
    }
    return new TopicStatus(name, !partitions.isEmpty(), partitions.size(), records, ends);
  }

  /** A group reads what it must and what it has committed. */
  private static GroupStatus group(KafkaView kafka, String id, Set<String> must)
      throws InterruptedException {
    GroupSnapshot group = kafka.group(id);
    Set<String> read = new TreeSet<>(must);
    group.committed().keySet().forEach(partition -> read.add(partition.topic()));
    var lag = new TreeMap<String, Long>();
    for (String topic : read) {
      List<TopicPartition> partitions = kafka.partitions(Set.of(topic));
      if (!partitions.isEmpty()) {
        lag.put(topic, group.lag(kafka.ends(partitions)));
      }
    }
    return new GroupStatus(id, group.state(), group.members(), lag);
  }
}
