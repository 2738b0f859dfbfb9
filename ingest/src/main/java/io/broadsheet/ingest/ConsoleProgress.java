package io.broadsheet.ingest;

import io.broadsheet.ingest.refusal.Refusal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows people how it goes: a bar on a terminal, a line every few seconds elsewhere, and in any
 * case one line for each file that was refused or is in doubt.
 */
final class ConsoleProgress implements IngestListener, AutoCloseable {

  private static final long NANOS_BETWEEN_LINES = Duration.ofSeconds(5).toNanos();
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter err;
  private final Optional<ProgressBar> bar;
  private final FateCounter tally = new FateCounter();
  private final Set<Refusal> told = new HashSet<>();
  private final boolean repeats;
  private long lastLine = System.nanoTime();

  private ConsoleProgress(PrintWriter err, Optional<ProgressBar> bar, boolean repeats) {
    this.err = err;
    this.bar = bar;
    this.repeats = repeats;
  }

  /** Shows progress on {@code err}; with a bar if that is a terminal and the end can be known. */
  static ConsoleProgress on(PrintWriter err, Mode mode) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    boolean endKnown = mode instanceof Mode.Once;
    return new ConsoleProgress(
        err,
        terminal && endKnown ? Optional.of(bar()) : Optional.empty(),
        mode instanceof Mode.Loop);
  }

  /** Shows refusals alone. */
  static ConsoleProgress quiet(PrintWriter err) {
    return new ConsoleProgress(err, Optional.empty(), false);
  }

  @Override
  public void on(IngestEvent event) {
    tally.on(event);
    switch (event) {
      case IngestEvent.Found(int files) -> bar.ifPresent(b -> b.maxHint(files));
      case IngestEvent.Acknowledged _, IngestEvent.Skipped _ -> step();
      case IngestEvent.Refused(Refusal refusal) -> {
        // A loop meets the same file in every round.
        if (!repeats || told.add(refusal)) {
          line("refused " + refusal);
        }
        step();
      }
      case IngestEvent.Unacknowledged(String source, String message) -> {
        line("not acknowledged " + Refusal.printable(source + ": " + message));
        step();
      }
      case IngestEvent.Connected _,
          IngestEvent.Unmatched _,
          IngestEvent.Read _,
          IngestEvent.Nameless _,
          IngestEvent.Sent _,
          IngestEvent.Retried _ -> {}
    }
  }

  IngestSummary summary() {
    return tally.summary();
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }

  private void step() {
    bar.ifPresentOrElse(ProgressBar::step, this::lineNowAndThen);
  }

  private void lineNowAndThen() {
    long time = System.nanoTime();
    if (time - lastLine >= NANOS_BETWEEN_LINES) {
      lastLine = time;
      IngestSummary now = tally.summary();
      line(
          "%d of %d files: published %d, skipped %d, refused %d"
              .formatted(now.read(), now.found(), now.published(), now.skipped(), now.refused()));
    }
  }

  private void line(String text) {
    err.println((bar.isPresent() ? CLEAR_LINE : "") + "broadsheet: " + text);
  }

  private static ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("ingest")
        .setUnit(" files", 1)
        .setInitialMax(0)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .build();
  }
}
