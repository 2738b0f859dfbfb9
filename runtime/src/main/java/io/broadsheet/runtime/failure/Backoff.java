package io.broadsheet.runtime.failure;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff with full jitter, after M. Brooker, "Exponential Backoff And Jitter" (AWS
 * Architecture Blog, 2015): each wait is drawn evenly from zero to a bound that doubles.
 *
 * @param first the bound of the first wait
 * @param longest the bound that no wait exceeds
 */
public record Backoff(Duration first, Duration longest) {

  private static final int DOUBLINGS_THAT_STAY_EXACT = 30;

  /** From 100 ms up to 10 s. */
  public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

  /**
   * How long to wait before the next attempt.
   *
   * @param attempts how many attempts have failed, at least 1
   * @param random where the jitter comes from
   */
  public Duration wait(int attempts, RandomGenerator random) {
    int doublings = Math.min(Math.max(attempts - 1, 0), DOUBLINGS_THAT_STAY_EXACT);
    long bound = Math.min(longest.toMillis(), first.toMillis() << doublings);
    return Duration.ofMillis(random.nextLong(bound + 1));
  }
}
