package io.broadsheet.lab.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/**
 * Which partitions of the issues one thread of streams works on.
 *
 * @param members the partitions of each member of the group
 */
record ThreadShare(List<Set<Integer>> members) {

  /** As they are shared now. */
  static ThreadShare of(TrialEnvironment environment) throws InterruptedException {
    String group = environment.prefix() + "broadsheet-streams";
    String issues = environment.topics().issues().name();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", environment.servers().kafka()))) {
      return new ThreadShare(
          admin.describeConsumerGroups(List.of(group)).all().get().get(group).members().stream()
              .map(
                  member ->
                      member.assignment().topicPartitions().stream()
                          .filter(partition -> partition.topic().equals(issues))
                          .map(partition -> partition.partition())
                          .collect(Collectors.toSet()))
              .toList());
    } catch (ExecutionException e) {
      throw new TrialException("Kafka does not tell who reads what: " + e.getCause(), e);
    }
  }

  boolean isShared(int one, int other) {
    return members.stream().anyMatch(member -> member.contains(one) && member.contains(other));
  }
}
