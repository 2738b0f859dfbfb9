package io.broadsheet.operations.inspect;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until a service has done what was there when the waiting began.
 *
 * @param kafka where to look
 * @param limit how long to wait in all
 * @param stop ends the waiting
 */
public record GroupCatchUp(KafkaView kafka, Duration limit, StopSignal stop) {

  private static final long PAUSE_MILLIS = 250;

  /** What came of waiting. */
  public sealed interface Position {

    /** It is done. */
    record Passed() implements Position {}

    /**
     * It was not done in time.
     *
     * @param group how the group was at the end
     * @param lag how many records it had left
     */
    record Behind(GroupSnapshot group, long lag) implements Position {

      /** What is wrong and what to do about it. */
      public String message() {
        return group.members() == 0
            ? "Nobody is in the group %s, which is %d records behind. Start the service."
                .formatted(group.id(), lag)
            : "The group %s is still %d records behind. Give it more time with --wait-seconds."
                .formatted(group.id(), lag);
      }
    }
  }

  /** Waits until a group is done with everything before {@code ends}. */
  public Position await(String group, Map<TopicPartition, Long> ends) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      GroupSnapshot now = kafka.group(group);
      long lag = now.lag(ends);
      if (lag == 0) {
        return new Position.Passed();
      }
      if (System.nanoTime() >= deadline) {
        return new Position.Behind(now, lag);
      }
      pause();
    }
  }

  /** Waits until {@code done}; says whether it was in time. */
  public boolean await(BooleanSupplier done) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() >= deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  private void pause() throws InterruptedException {
    if (stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      throw new StopException(
          ExitCode.INCOMPLETE, "Stopped while waiting. It is safe to run the command again.");
    }
  }
}
