package io.broadsheet.operations.withdraw;

import io.broadsheet.operations.inspect.GroupCatchUp;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.operations.inspect.NewestRecords;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.operations.inspect.PipelineCatchUp;
import io.broadsheet.operations.inspect.ReadingListener;
import io.broadsheet.operations.republish.Candidate;
import io.broadsheet.operations.republish.KafkaIssueLog;
import io.broadsheet.operations.trace.IssueTraces;
import io.broadsheet.operations.trace.TraceCounts;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.settings.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Takes one issue back, and looks until nothing of it is left. */
final class Withdrawal implements AutoCloseable {

  private final Environment environment;
  private final KafkaView view;
  private final IssueTraces traces;

  Withdrawal(Environment environment, String issueId, ReadingListener reading) {
    this.environment = environment;
    view = KafkaView.open(environment.kafka());
    traces = new IssueTraces(environment, issueId, reading);
  }

  /** Reads on in all topics, and says what there is of the issue now. */
  TraceCounts look() {
    return traces.look();
  }

  /** Whether the topic of issues ever had it, as far as it remembers. */
  boolean isKnown() {
    return !traces.newest().isEmpty();
  }

  /** How many dead letters may hold bytes of it. */
  long deadLetters() {
    return traces.deadLetters();
  }

  /**
   * Writes the tombstone, to every partition that has a text of it; to all that know of it if only
   * indices still have something, since a newer tombstone may prevail there.
   *
   * @param before what there is of it
   * @return how many were written
   */
  int withdraw(TraceCounts before) throws InterruptedException {
    List<Candidate> tombstones =
        traces.newest().entrySet().stream()
            .filter(record -> before.isOnlyInIndices() || !record.getValue().tombstone())
            .map(record -> tombstone(record.getKey(), record.getValue().offset()))
            .toList();
    if (!tombstones.isEmpty()) {
      var nothing = new NewestRecords(traces.reader(), Map.of(), _ -> false);
      try (var log = new KafkaIssueLog(environment.kafka(), traces.reader(), nothing)) {
        log.append(tombstones);
      }
    }
    return tombstones.size();
  }

  /**
   * Waits until the services have passed it.
   *
   * @param tell hears how it goes on
   * @return why that was not seen, if so
   */
  Optional<String> await(Duration limit, StopSignal stop, Consumer<String> tell)
      throws InterruptedException {
    var catchUp = new GroupCatchUp(view, limit, stop);
    var pipeline = new PipelineCatchUp(view, catchUp, environment.prefix());
    tell.accept("waiting for streams ...");
    if (pipeline.streams() instanceof GroupCatchUp.Position.Behind behind) {
      return Optional.of(behind.message());
    }
    tell.accept("waiting for the indexer ...");
    if (pipeline.indexer() instanceof GroupCatchUp.Position.Behind behind) {
      return Optional.of(behind.message());
    }
    return Optional.empty();
  }

  private static Candidate tombstone(Slot slot, long offset) {
    return new Candidate(slot, offset, null, new RecordHeaders());
  }

  @Override
  public void close() {
    traces.close();
    view.close();
  }
}
