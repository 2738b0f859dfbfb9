package io.broadsheet.operations.republish;

import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.operations.inspect.NewestRecords;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Publishes the newest record of issues again, from the topic alone. */
final class Reprocessing implements AutoCloseable {

  private final KafkaConnection kafka;
  private final TopicReader follower;
  private final Map<TopicPartition, Long> beginnings;
  private final NewestRecords newest;
  private final Set<String> chosen;

  /**
   * Looks at the topic of issues.
   *
   * @param chosen the chosen issue ids; empty for all
   */
  Reprocessing(KafkaConnection kafka, Topic issues, Set<String> chosen) {
    this.kafka = kafka;
    this.chosen = chosen;
    follower = TopicReader.open(kafka);
    List<TopicPartition> partitions = follower.partitions(issues.name());
    beginnings = follower.beginnings(partitions);
    newest = new NewestRecords(follower, beginnings, id -> chosen.isEmpty() || chosen.contains(id));
  }

  /** What would be published. */
  ReprocessPlan plan() {
    newest.catchUp();
    return ReprocessPlan.of(newest.all(), chosen);
  }

  /** Publishes it. */
  Republisher.Tally run(ReprocessPlan plan, Pace pace, StopSignal stop)
      throws InterruptedException {
    try (var log = new KafkaIssueLog(kafka, follower, newest);
        TopicReader source = TopicReader.open(kafka)) {
      var batching = new Batching(new Republisher(log), pace, stop);
      if (chosen.isEmpty()) {
        scan(source, plan, batching);
      } else {
        plan.again().forEach((slot, offset) -> log.read(slot, offset).ifPresent(batching::add));
      }
      return batching.finish();
    }
  }

  /** One read of the whole topic is cheaper than one look for each issue. */
  private void scan(TopicReader source, ReprocessPlan plan, Batching batching) {
    var ends = new HashMap<TopicPartition, Long>();
    plan.again().forEach((slot, offset) -> ends.merge(slot.partition(), offset + 1, Math::max));
    source.read(
        beginnings,
        ends,
        record ->
            KafkaIssueLog.candidate(record)
                .filter(found -> isPlanned(plan, found))
                .ifPresent(batching::add));
  }

  private static boolean isPlanned(ReprocessPlan plan, Candidate found) {
    Long planned = plan.again().get(found.slot());
    return planned != null && planned == found.offset();
  }

  @Override
  public void close() {
    follower.close();
  }
}
