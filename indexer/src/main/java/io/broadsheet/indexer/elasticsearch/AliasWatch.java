package io.broadsheet.indexer.elasticsearch;

import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks for the aliases now and then, until one is lost: an indexer that has nothing to write would
 * not notice.
 */
public final class AliasWatch implements AutoCloseable {

  private final AliasCheck aliases;
  private final Runnable whenLost;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private volatile Optional<StopException> loss = Optional.empty();

  private AliasWatch(AliasCheck aliases, Runnable whenLost) {
    this.aliases = aliases;
    this.whenLost = whenLost;
  }

  /**
   * Begins to look.
   *
   * @param every how long from one look to the next
   * @param whenLost called at most once
   */
  public static AliasWatch start(AliasCheck aliases, Duration every, Runnable whenLost) {
    var watch = new AliasWatch(aliases, whenLost);
    watch.thread.scheduleWithFixedDelay(
        watch::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** What was lost so far. */
  public Optional<StopException> loss() {
    return loss;
  }

  private void look() {
    loss = aliases.loss();
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
