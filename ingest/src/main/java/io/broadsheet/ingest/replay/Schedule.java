package io.broadsheet.ingest.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When each issue of one round is due. Not for several threads. */
public final class Schedule {

  private static final double NANOS_PER_DAY = 86_400e9;

  private final Pace pace;
  private final long start;
  private Optional<Long> last = Optional.empty();
  private Optional<LocalDate> firstDay = Optional.empty();

  /**
   * Begins a round.
   *
   * @param now in nanoseconds from any fixed moment
   */
  public Schedule(Pace pace, long now) {
    this.pace = pace;
    this.start = now;
  }

  /**
   * How long the next issue has to wait. Issues must be asked for in their order. After a halt the
   * pace goes on from there: nothing is made up for in a burst.
   *
   * @param date its day of publication if known
   * @param now in nanoseconds from the same fixed moment
   */
  public Duration wait(Optional<LocalDate> date, long now) {
    long due =
        switch (pace) {
          case Pace.Unlimited _ -> now;
          case Pace.Rate(Duration period) -> last.map(l -> l + period.toNanos()).orElse(now);
          case Pace.Speed(double factor) -> dueOn(date, factor, now);
        };
    long turn = Math.max(due, now);
    last = Optional.of(turn);
    return Duration.ofNanos(turn - now);
  }

  private long dueOn(Optional<LocalDate> date, double factor, long now) {
    if (date.isEmpty()) {
      return now;
    }
    LocalDate first = firstDay.orElseGet(date::get);
    firstDay = Optional.of(first);
    long days = ChronoUnit.DAYS.between(first, date.get());
    return start + (long) (days * (NANOS_PER_DAY / factor));
  }
}
