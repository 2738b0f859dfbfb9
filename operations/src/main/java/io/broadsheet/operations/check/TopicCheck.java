package io.broadsheet.operations.check;

import io.broadsheet.schemas.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;

/** Holds a topic as the broker has it against what it must be. */
final class TopicCheck {

  private static final String CREATE = "Run: broadsheet topics create";
  private static final Set<AclOperation> USED = EnumSet.of(AclOperation.READ, AclOperation.WRITE);

  /**
   * A topic on the broker.
   *
   * @param partitions how many it has
   * @param replication how many copies of each the broker was asked for
   * @param withoutLeader how many partitions nobody serves now
   * @param settings the broker's settings for it
   * @param rights what we may do with it; empty if the broker asks nobody for rights
   */
  record There(
      int partitions,
      int replication,
      long withoutLeader,
      Map<String, String> settings,
      Optional<Set<AclOperation>> rights) {}

  private TopicCheck() {}

  /** What is found about {@code topic}, which may not be there. */
  static List<Finding> check(Topic topic, Optional<There> there) {
    String subject = "topic " + topic;
    if (there.isEmpty()) {
      return List.of(new Finding.Wrong(subject, "is not there", CREATE));
    }
    var findings = new ArrayList<Finding>();
    Map<String, String> different = different(topic, there.get());
    if (!different.isEmpty()) {
      findings.add(new Finding.Wrong(subject, "has " + different, CREATE + ", which mends it"));
    }
    if (there.get().withoutLeader() > 0) {
      findings.add(
          new Finding.Wrong(
              subject,
              there.get().withoutLeader() + " partitions have no leader",
              "Check the brokers"));
    }
    if (there.get().rights().filter(rights -> used(rights).isEmpty()).isPresent()) {
      findings.add(
          new Finding.Wrong(
              subject,
              "our user has neither Read nor Write on it",
              "Grant the ACLs with tools/kafka-acls.sh"));
    }
    return findings.isEmpty() ? List.of(fine(subject, topic, there.get())) : findings;
  }

  /**
   * How the topics are cut: at most as many instances share the work as there are partitions.
   *
   * @param ours the partitions of each topic of the environment
   * @param issues the topic of raw issues, by which streams cuts its own topics
   * @param internal the partitions of each topic of streams' own that is there
   */
  static Finding partitions(
      Map<String, Integer> ours, String issues, Map<String, Integer> internal) {
    Optional<Integer> now = Optional.ofNullable(ours.get(issues));
    Map<String, Integer> before = new TreeMap<>(internal);
    before.values().removeIf(count -> now.filter(count::equals).isPresent());
    if (now.isPresent() && !before.isEmpty()) {
      return new Finding.Wrong(
          "partitions",
          "%s has %d, but the state of streams was made when it had %d, and its pages stand in other partitions than their history: streams stops"
              .formatted(issues, now.get(), before.values().iterator().next()),
          "Stop streams and the indexer, run broadsheet reset --issues --outputs --indices, then"
              + " ingest all files again");
    }
    return new Finding.Fine(
        "partitions",
        ours.values().stream().distinct().count() <= 1
            ? "the same number for all topics"
            : "not the same number for all topics, which is right only where they were made so: "
                + new TreeMap<>(ours));
  }

  private static Finding fine(String subject, Topic topic, There there) {
    return new Finding.Fine(
        subject,
        "%d partitions, %d copies, %s%s"
            .formatted(
                there.partitions(),
                there.replication(),
                topic.settings().get("cleanup.policy"),
                rights(there)));
  }

  private static Map<String, String> different(Topic topic, There there) {
    return topic.settings().entrySet().stream()
        .filter(wanted -> !wanted.getValue().equals(there.settings().get(wanted.getKey())))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                wanted -> there.settings().get(wanted.getKey()) + ", not " + wanted.getValue(),
                (one, _) -> one,
                TreeMap::new));
  }

  /** Which rights a user needs depends on what it is for; so they are only named. */
  private static String rights(There there) {
    return there
        .rights()
        .map(rights -> ", we may " + used(rights).toString().toLowerCase(Locale.ROOT))
        .orElse("");
  }

  private static Set<AclOperation> used(Set<AclOperation> rights) {
    Set<AclOperation> used = EnumSet.copyOf(USED);
    used.retainAll(rights);
    return used;
  }
}
