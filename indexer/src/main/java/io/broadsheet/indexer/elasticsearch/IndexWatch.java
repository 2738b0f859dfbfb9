package io.broadsheet.indexer.elasticsearch;

import io.broadsheet.indexer.bulk.LostAlias;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the indices now and then, until one is lost: an indexer that has nothing to write would
 * not notice. What is wrong with them stays known until a look finds it mended.
 */
public final class IndexWatch implements AutoCloseable {

  /** Lanes may ask for a look at every refusal. */
  private static final long FRESH_NANOS = 1_000_000_000;

  private final IndexConditionReader check;
  private final Runnable whenLost;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private volatile Optional<StopException> loss = Optional.empty();
  private volatile Optional<String> problem = Optional.empty();
  private long looked = System.nanoTime() - FRESH_NANOS;

  private IndexWatch(IndexConditionReader check, Runnable whenLost) {
    this.check = check;
    this.whenLost = whenLost;
  }

  /**
   * Begins to look.
   *
   * @param every how long from one look to the next
   * @param whenLost called at most once
   */
  public static IndexWatch start(IndexConditionReader check, Duration every, Runnable whenLost) {
    var watch = new IndexWatch(check, whenLost);
    watch.thread.scheduleWithFixedDelay(
        watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** What was lost so far. */
  public Optional<StopException> loss() {
    return loss;
  }

  /** What is wrong with the indices, as the latest look found it. */
  public Optional<String> problem() {
    return problem;
  }

  /** What is wrong with the indices as they are now, or were a second ago. */
  public synchronized Optional<String> problemNow() {
    if (System.nanoTime() - looked >= FRESH_NANOS) {
      look();
    }
    return problem;
  }

  private synchronized void look() {
    if (loss.isPresent()) {
      return;
    }
    check.seen().ifPresent(this::note);
    looked = System.nanoTime();
  }

  private void note(IndexConditionReader.Found found) {
    loss = found.missing().stream().findFirst().map(LostAlias::of);
    problem = loss.map(StopException::getMessage).or(found::wrong);
    if (loss.isPresent()) {
      thread.shutdown();
      whenLost.run();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
