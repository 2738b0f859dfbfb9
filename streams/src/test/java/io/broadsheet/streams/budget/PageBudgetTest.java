package io.broadsheet.streams.budget;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.text.work.TooMuchWorkException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageBudgetTest {

  private static final PageLimits LIMITS =
      new PageLimits(Duration.ofSeconds(20), Duration.ofSeconds(40), 100, 1_000);

  private long processor;
  private long elapsed;
  private final PageBudget budget =
      new PageBudget(LIMITS, new WorkClock(() -> processor, () -> elapsed));

  @Test
  void holdsForWhatStaysBelowItsLimits() {
    processor = Duration.ofSeconds(20).toNanos();
    elapsed = Duration.ofSeconds(40).toNanos();

    assertThatCode(
            () -> {
              budget.passed(1_000_000);
              budget.found(100);
              budget.made(1_000);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void saysThatTheProcessorTimeIsOver() {
    processor = Duration.ofSeconds(21).toNanos();

    assertThatThrownBy(() -> budget.passed(1_000_000))
        .isInstanceOf(TooMuchWorkException.class)
        .hasMessage("more than 20 s of processor time");
  }

  @Test
  void saysThatAPageWaitedTooLongForTheProcessor() {
    elapsed = Duration.ofSeconds(41).toNanos();

    assertThatThrownBy(budget::look)
        .hasMessage("more than 40 s, on a processor that others use as well");
  }

  @Test
  void looksAtTheClockOnceInAWhile() {
    processor = Duration.ofSeconds(21).toNanos();

    assertThatCode(() -> budget.passed(4_000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> budget.passed(200)).isInstanceOf(TooMuchWorkException.class);
  }

  @Test
  void saysThatTooMuchWasFound() {
    budget.found(60);

    assertThatThrownBy(() -> budget.found(41))
        .hasMessage("more than 100 dates, mentions and quantities");
  }

  @Test
  void saysThatTooManyBytesWereMade() {
    budget.made(999);

    assertThatThrownBy(() -> budget.made(2)).hasMessage("more than 1000 bytes of records");
  }
}
