package io.broadsheet.indexer;

import io.broadsheet.indexer.rebuild.RebuildListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows people how a rebuild goes: a bar on a terminal, a line every few seconds elsewhere. */
final class RebuildProgress implements RebuildListener, AutoCloseable {

  private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter err;
  private final Optional<ProgressBar> bar;
  private long lastLine = System.nanoTime();

  private RebuildProgress(PrintWriter err, Optional<ProgressBar> bar) {
    this.err = err;
    this.bar = bar;
  }

  /** Shows progress on {@code err}; with a bar if that is a terminal. */
  static RebuildProgress on(PrintWriter err) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new RebuildProgress(err, terminal ? Optional.of(bar()) : Optional.empty());
  }

  @Override
  public void say(String line) {
    err.println((bar.isPresent() ? CLEAR_LINE : "") + "broadsheet: " + line);
  }

  @Override
  public void at(long done, long total) {
    bar.ifPresentOrElse(
        shown -> shown.maxHint(total).stepTo(done), () -> lineNowAndThen(done, total));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  private void lineNowAndThen(long done, long total) {
    long time = System.nanoTime();
    if (time - lastLine >= NANOS_BETWEEN_LINES) {
      lastLine = time;
      say("read %d of %d offsets".formatted(done, total));
    }
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("index rebuild")
        .setUnit(" offsets", 1)
        .setInitialMax(0)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .build();
  }
}
