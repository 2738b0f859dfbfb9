package io.broadsheet.lab.faults;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the groups of an environment are behind the ends of what they read. */
final class GroupLag {

  private final TrialEnvironment environment;
  private final Admin admin;

  GroupLag(TrialEnvironment environment, Admin admin) {
    this.environment = environment;
    this.admin = admin;
  }

  /** The groups whose names begin with {@code prefix}. */
  static List<String> groups(Admin admin, String prefix) throws InterruptedException {
    try {
      return admin.listGroups().all().get().stream()
          .map(org.apache.kafka.clients.admin.GroupListing::groupId)
          .filter(group -> group.startsWith(prefix))
          .sorted()
          .toList();
    } catch (ExecutionException e) {
      throw new TrialException("Kafka does not list its groups: " + e.getCause(), e);
    }
  }

  /**
   * The partitions whose end is not committed, with the number of offsets that are missing; ends
   * are where the log ends, markers of transactions included.
   */
  Map<String, Long> open() throws InterruptedException {
    try {
      Map<String, Long> open = new TreeMap<>();
      for (var group : read().entrySet()) {
        add(open, group.getKey(), partitions(group.getValue()));
      }
      return open;
    } catch (ExecutionException e) {
      throw new TrialException("Kafka does not tell its offsets: " + e.getCause(), e);
    }
  }

  /** What each group reads: what it has committed anything of, and what we know that it must. */
  private Map<String, Set<String>> read() throws InterruptedException, ExecutionException {
    Map<String, Set<String>> read = new TreeMap<>();
    String streams = environment.prefix() + "broadsheet-streams";
    String indexer = environment.prefix() + "broadsheet-indexer";
    read.put(streams, new TreeSet<>(List.of(environment.topics().issues().name())));
    read.put(indexer, new TreeSet<>(List.of(environment.topics().enriched().name())));
    for (String topic : admin.listTopics().names().get()) {
      if (topic.startsWith(streams) && topic.endsWith("-repartition")) {
        read.get(streams).add(topic);
      }
    }
    for (String group : groups(admin, environment.prefix())) {
      committed(group)
          .keySet()
          .forEach(
              partition ->
                  read.computeIfAbsent(group, _ -> new TreeSet<>()).add(partition.topic()));
    }
    return read;
  }

  private Set<TopicPartition> partitions(Collection<String> topics)
      throws InterruptedException, ExecutionException {
    return admin.describeTopics(topics).allTopicNames().get().values().stream()
        .flatMap(
            (TopicDescription topic) ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .collect(Collectors.toSet());
  }

  private void add(Map<String, Long> open, String group, Set<TopicPartition> partitions)
      throws InterruptedException, ExecutionException {
    var ends =
        admin
            .listOffsets(
                partitions.stream()
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
            .all()
            .get();
    Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata done = committed.get(partition);
      long missing = ends.get(partition).offset() - (done == null ? 0 : done.offset());
      if (missing != 0) {
        open.put(group + " of " + partition, missing);
      }
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> known =
        new TreeMap<>(java.util.Comparator.comparing(TopicPartition::toString));
    admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                known.put(partition, offset);
              }
            });
    return known;
  }
}
