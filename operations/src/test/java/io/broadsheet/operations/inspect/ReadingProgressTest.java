package io.broadsheet.operations.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.StopException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadingProgressTest {

  private final StringWriter said = new StringWriter();
  private final StopSignal stop = new StopSignal();
  private final AtomicLong clock = new AtomicLong();
  private final ReadingListener progress =
      new ReadingProgress(new PrintWriter(said), stop, clock::get);

  @Test
  void saysNothingOfWhatIsShort() {
    pass(4);
    progress.at(10, 10, "offsets");

    assertThat(said.toString()).isEmpty();
  }

  @Test
  void saysALineEveryFiveSeconds() {
    for (int second = 1; second <= 11; second++) {
      pass(1);
      progress.at(second, 20, "offsets");
    }

    assertThat(said.toString().lines())
        .containsExactly("broadsheet: read 5 of 20 offsets", "broadsheet: read 10 of 20 offsets");
  }

  @Test
  void endsTheReadingWhenAStopIsAskedFor() {
    stop.request();

    assertThatThrownBy(() -> progress.at(1, 20, "offsets"))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("safe to run the command again");
  }

  private void pass(int seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
