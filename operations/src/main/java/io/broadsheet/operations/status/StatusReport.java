package io.broadsheet.operations.status;

import io.broadsheet.operations.inspect.LostIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The state of an environment. What a server did not tell is absent, and the reason stands among
 * the troubles.
 *
 * @param files what ingest's ledger says, if there is one here
 * @param kafka topics and groups
 * @param services how the services answer
 * @param indices the indices
 * @param troubles why something is absent
 */
record StatusReport(
    Optional<FileStatus> files,
    Optional<KafkaStatus> kafka,
    List<ServiceStatus> services,
    Optional<List<IndexStatus>> indices,
    List<String> troubles) {

  /** The report in lines. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    files.ifPresent(found -> lines.addAll(lines(found)));
    kafka.ifPresent(found -> lines.addAll(lines(found)));
    lines.add("SERVICES");
    services.forEach(
        service ->
            lines.add(
                "  %-24s %-12s %s"
                    .formatted(service.address(), service.state(), service.message())));
    indices.ifPresent(found -> lines.addAll(lines(found, LostIndex.advice(hasRecords()))));
    troubles.forEach(trouble -> lines.add("TROUBLE  " + trouble));
    return lines;
  }

  private static List<String> lines(FileStatus files) {
    var lines = new ArrayList<String>();
    lines.add("FILES  " + files.ledger());
    files
        .acknowledged()
        .forEach((where, count) -> lines.add("  %9d ACKNOWLEDGED  %s".formatted(count, where)));
    files.failed().forEach((why, count) -> lines.add("  %9d FAILED  %s".formatted(count, why)));
    files
        .failures()
        .forEach(
            failure ->
                lines.add(
                    "            %s  %s: %s"
                        .formatted(failure.file(), failure.reason(), failure.message())));
    long unlisted =
        files.failed().values().stream().mapToLong(Long::longValue).sum() - files.failures().size();
    if (unlisted > 0) {
      lines.add("            and " + unlisted + " more (--failures)");
    }
    return lines;
  }

  private static List<String> lines(KafkaStatus kafka) {
    var lines = new ArrayList<String>();
    lines.add("TOPICS");
    kafka
        .topics()
        .forEach(
            topic ->
                lines.add(
                    topic.there()
                        ? "  %-32s %9d records at most, %d partitions, ends %s"
                            .formatted(
                                topic.topic(), topic.records(), topic.partitions(), ends(topic))
                        : "  %-32s not there: broadsheet topics create".formatted(topic.topic())));
    lines.add("GROUPS");
    for (KafkaStatus.GroupStatus group : kafka.groups()) {
      lines.add("  %s  %s, %d members".formatted(group.group(), group.state(), group.members()));
      group.lag().forEach((topic, lag) -> lines.add("  %9d behind in %s".formatted(lag, topic)));
    }
    return lines;
  }

  private static String ends(KafkaStatus.TopicStatus topic) {
    return topic.ends().entrySet().stream()
        .map(Map.Entry::getValue)
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private boolean hasRecords() {
    return kafka.map(KafkaStatus::topics).orElse(List.of()).stream()
        .anyMatch(topic -> topic.records() > 0);
  }

  private static List<String> lines(List<IndexStatus> indices, String advice) {
    var lines = new ArrayList<String>();
    lines.add("INDICES");
    indices.forEach(
        index ->
            lines.add(
                index.there()
                    ? "  %-32s %9d documents".formatted(index.alias(), index.documents())
                    : "  %-32s not there. %s".formatted(index.alias(), advice)));
    return lines;
  }
}
