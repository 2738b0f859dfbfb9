package io.broadsheet.ingest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Optional<LocalDate> NO_DATE = Optional.empty();

  @Test
  void neverWaitsWithoutALimit() {
    var schedule = new Schedule(new Pace.Unlimited(), 0);

    assertThat(schedule.wait(NO_DATE, 5)).isZero();
    assertThat(schedule.wait(NO_DATE, 5)).isZero();
  }

  @Test
  void spreadsIssuesEvenlyAtARate() {
    var schedule = new Schedule(Pace.Rate.parse("2/s"), 0);

    assertThat(schedule.wait(NO_DATE, 0)).isZero();
    assertThat(schedule.wait(NO_DATE, 0)).isEqualTo(Duration.ofMillis(500));
    assertThat(schedule.wait(NO_DATE, SECOND / 2)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void makesNothingUpInABurstAfterAHalt() {
    var schedule = new Schedule(Pace.Rate.parse("1/s"), 0);
    schedule.wait(NO_DATE, 0);

    assertThat(schedule.wait(NO_DATE, 60 * SECOND)).isZero();
    assertThat(schedule.wait(NO_DATE, 60 * SECOND)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void letsADayTakeItsShareOfRealTime() {
    var schedule = new Schedule(Pace.Speed.parse("86400"), 0);

    assertThat(schedule.wait(NO_DATE, 0)).isZero();
    assertThat(schedule.wait(day(26), 0)).isZero();
    assertThat(schedule.wait(day(26), 0)).isZero();
    assertThat(schedule.wait(day(27), 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(schedule.wait(day(29), SECOND)).isEqualTo(Duration.ofSeconds(2));
    assertThat(schedule.wait(day(30), 10 * SECOND)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"5, 200", "5/s, 200", "0.5/s, 2000", "30/m, 2000", "3600/h, 1000"})
  void readsRates(String text, long millis) {
    assertThat(Pace.Rate.parse(text).period()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0/s", "-1/s", "5/d", "five", "1e9999"})
  void refusesWhatIsNoRate(String text) {
    assertThatThrownBy(() -> Pace.Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "fast", "NaN", "1e999"})
  void refusesWhatIsNoSpeed(String text) {
    assertThatThrownBy(() -> Pace.Speed.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<LocalDate> day(int day) {
    return Optional.of(LocalDate.of(2024, 7, day));
  }
}
