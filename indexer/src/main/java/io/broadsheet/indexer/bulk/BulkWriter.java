package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Writes documents in bulks, several at once, but never two of the same key: the key decides the
 * lane, and a lane has one bulk in flight. Work is accepted without limit; the caller bounds it.
 */
public final class BulkWriter implements AutoCloseable {

  private static final Duration AGAIN = Duration.ofMillis(100);

  private final Outages outages = new Outages(InstantSource.system());
  private final CompletableFuture<StopException> failure = new CompletableFuture<>();
  private final RefusalRuns runs;
  private final List<Lane> lanes;
  private final List<Thread> threads;

  private BulkWriter(BulkSettings settings, BulkEndpoint endpoint, MeterRegistry registry) {
    runs = new RefusalRuns(settings.refusalsInARow());
    var shared =
        new Sender.Shared(
            endpoint, new AnswerSorter(settings.target()), runs, new BulkMetrics(registry));
    lanes =
        IntStream.rangeClosed(1, settings.lanes())
            .mapToObj(
                number -> {
                  String name = "Lane " + number;
                  var retry = new LaneRetry(name, outages, settings.backoff(), Thread::sleep);
                  return new Lane(settings.limits(), new Sender(shared, retry), retry);
                })
            .toList();
    threads = lanes.stream().map(lane -> Thread.startVirtualThread(() -> run(lane))).toList();
  }

  /** Starts to write to {@code endpoint}. */
  public static BulkWriter start(
      BulkSettings settings, BulkEndpoint endpoint, MeterRegistry registry) {
    return new BulkWriter(settings, endpoint, registry);
  }

  /** Takes work over; it will be settled unless the writer fails or is closed before. */
  public void submit(Work work) {
    int hash = work.key().hashCode();
    lanes.get(Math.floorMod(hash ^ (hash >>> 16), lanes.size())).submit(work);
  }

  /** Sends what was submitted so far without waiting for more. */
  public void flush() {
    lanes.forEach(Lane::flush);
  }

  /** Why nothing is written any more, if so. */
  public Optional<StopException> failure() {
    return Optional.ofNullable(failure.getNow(null));
  }

  /**
   * What has kept a lane from going on for at least {@code time}, if anything; that an index takes
   * nothing any more, however short a time ago.
   */
  public Optional<String> troubleFor(Duration time) {
    return runs.tooLong().or(() -> outages.lasting(time));
  }

  /** Stops at once; what is not settled then never will be. */
  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    threads.forEach(BulkWriter::end);
  }

  private void run(Lane lane) {
    try {
      lane.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StopException e) {
      failure.complete(e);
    } catch (RuntimeException | Error e) {
      failure.complete(
          new StopException(ExitCode.BUG, "The indexer has a bug; please report it: " + e, e));
    }
  }

  /** Once is not enough: the registry's client takes an interrupt for a lost connection. */
  private static void end(Thread thread) {
    try {
      while (!thread.join(AGAIN)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
