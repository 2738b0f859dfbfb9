package io.broadsheet.operations.inspect;

import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells people every few seconds how a long reading goes, and ends it when they ask for it. */
public final class ReadingProgress implements ReadingListener {

  private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

  private final PrintWriter err;
  private final StopSignal stop;
  private final LongSupplier nanos;
  private long lastLine;

  ReadingProgress(PrintWriter err, StopSignal stop, LongSupplier nanos) {
    this.err = err;
    this.stop = stop;
    this.nanos = nanos;
    lastLine = nanos.getAsLong();
  }

  /** Lines go to {@code err}; {@code stop} ends the reading. */
  public ReadingProgress(PrintWriter err, StopSignal stop) {
    this(err, stop, System::nanoTime);
  }

  /**
   * Says a line now and then.
   *
   * @throws StopException if a stop was asked for
   */
  @Override
  public void at(long done, long total, String what) {
    if (stop.isRequested()) {
      throw new StopException(
          ExitCode.INCOMPLETE, "Stopped while reading. It is safe to run the command again.");
    }
    long now = nanos.getAsLong();
    if (now - lastLine >= NANOS_BETWEEN_LINES) {
      lastLine = now;
      err.println("broadsheet: read %d of %d %s".formatted(done, total, what));
      err.flush();
    }
  }
}
