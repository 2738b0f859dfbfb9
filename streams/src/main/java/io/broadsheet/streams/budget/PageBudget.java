package io.broadsheet.streams.budget;

import io.broadsheet.text.work.TooMuchWorkException;
import io.broadsheet.text.work.WorkBudget;
import java.time.Duration;

/** The budget of one page, through all its steps, which go on one thread. */
public final class PageBudget implements WorkBudget {

  /** To ask a clock costs about as much as reading a few characters. */
  private static final int CHARACTERS_BETWEEN_LOOKS = 4096;

  private final PageLimits limits;
  private final WorkClock clock;
  private final long processorStart;
  private final long elapsedStart;
  private int unseen;
  private long findings;
  private long bytes;

  /** A budget of {@code limits}; its time begins now. */
  public PageBudget(PageLimits limits, WorkClock clock) {
    this.limits = limits;
    this.clock = clock;
    processorStart = clock.processor().getAsLong();
    elapsedStart = clock.elapsed().getAsLong();
  }

  @Override
  public void passed(int characters) {
    unseen += Math.min(characters, CHARACTERS_BETWEEN_LOOKS);
    if (unseen >= CHARACTERS_BETWEEN_LOOKS) {
      unseen = 0;
      look();
    }
  }

  @Override
  public void found(int more) {
    findings += more;
    if (findings > limits.findings()) {
      throw tooMuch(limits.findings() + " dates, mentions and quantities");
    }
  }

  /**
   * So many more bytes of records were made of the page.
   *
   * @throws TooMuchWorkException if these are too many, or the time is over
   */
  public void made(int more) {
    bytes += more;
    if (bytes > limits.bytes()) {
      throw tooMuch(limits.bytes() + " bytes of records");
    }
    look();
  }

  /**
   * Looks at the clocks.
   *
   * @throws TooMuchWorkException if the time is over
   */
  public void look() {
    if (clock.processor().getAsLong() - processorStart > limits.processor().toNanos()) {
      throw tooMuch(seconds(limits.processor()) + " of processor time");
    }
    if (clock.elapsed().getAsLong() - elapsedStart > limits.elapsed().toNanos()) {
      throw tooMuch(seconds(limits.elapsed()) + ", on a processor that others use as well");
    }
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }

  private static TooMuchWorkException tooMuch(String what) {
    return new TooMuchWorkException("more than " + what);
  }
}
