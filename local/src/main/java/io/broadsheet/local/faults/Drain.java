package io.broadsheet.local.faults;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** Waits until everything that was published has gone through everything. */
final class Drain {

  /** One look may fall between two services. */
  private static final int QUIET_LOOKS = 5;

  private Drain() {}

  /**
   * Returns when no group is behind, several looks long.
   *
   * @throws TrialException naming who is behind, if the limit is over
   */
  static void await(Environment environment) throws InterruptedException {
    long deadline = System.nanoTime() + Limits.DRAIN.toNanos();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", environment.servers().kafka()))) {
      var lag = new Lag(environment, admin);
      int quiet = 0;
      while (quiet < QUIET_LOOKS) {
        Map<String, Long> open = lag.open();
        quiet = open.isEmpty() ? quiet + 1 : 0;
        if (System.nanoTime() > deadline) {
          throw new TrialException(
              "Not drained after %d s; behind: %s".formatted(Limits.DRAIN.toSeconds(), open));
        }
        TimeUnit.NANOSECONDS.sleep(Limits.LOOK.toNanos());
      }
    }
  }
}
