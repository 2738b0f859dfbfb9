package io.broadsheet.lab.faults;

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
   * @throws TrialException naming who is behind, and what the services say of it, if nothing has
   *     moved for too long, or it goes on for ever
   */
  static void await(TrialEnvironment environment, Supervisor supervisor)
      throws InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", environment.servers().kafka()))) {
      var lag = new GroupLag(environment, admin);
      Map<String, Long> last = Map.of();
      long began = System.nanoTime();
      long moved = began;
      for (int quiet = 0; quiet < QUIET_LOOKS; ) {
        Map<String, Long> open = lag.open();
        quiet = open.isEmpty() ? quiet + 1 : 0;
        moved = open.equals(last) ? moved : System.nanoTime();
        last = open;
        if (!open.isEmpty() && System.nanoTime() - moved > TrialTimeouts.STANDSTILL.toNanos()) {
          throw new TrialException(
              "Nothing has moved for %d s; behind: %s; services: %s"
                  .formatted(TrialTimeouts.STANDSTILL.toSeconds(), open, supervisor.health()));
        }
        if (System.nanoTime() - began > TrialTimeouts.DRAIN.toNanos()) {
          throw new TrialException(
              "Moves, but never arrives; behind: %s; services: %s"
                  .formatted(open, supervisor.health()));
        }
        TimeUnit.NANOSECONDS.sleep(TrialTimeouts.LOOK.toNanos());
      }
    }
  }
}
