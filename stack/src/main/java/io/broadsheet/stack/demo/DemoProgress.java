package io.broadsheet.stack.demo;

import io.broadsheet.stack.ServerKind;
import io.broadsheet.stack.StackListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Tells a person how the demo goes on: bars on a terminal, plain lines elsewhere. Speaks on
 * standard error, so that standard output holds the result alone.
 */
public final class DemoProgress implements StackListener {

  private final PrintWriter err;
  private final boolean terminal;

  public DemoProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  void say(String line) {
    err.println(line);
  }

  @Override
  public void starting(ServerKind server, String address) {
    say("starting   " + name(server) + " on " + address);
  }

  @Override
  public void answered(ServerKind server, Duration took) {
    say("answered   %s after %.1f s".formatted(name(server), took.toMillis() / 1000.0));
  }

  /** Work whose end is known, counted up. */
  Counting count(String what, int total) {
    return new Counting(what, total);
  }

  private static String name(ServerKind server) {
    return switch (server) {
      case KAFKA -> "Kafka";
      case REGISTRY -> "schema registry";
      case ELASTICSEARCH -> "Elasticsearch";
    };
  }

  /** A bar, or a line whenever the count has changed. */
  final class Counting implements AutoCloseable {

    private final String what;
    private final int total;
    private final Optional<ProgressBar> bar;
    private long last = -1;

    private Counting(String what, int total) {
      this.what = what;
      this.total = total;
      this.bar =
          terminal
              ? Optional.of(
                  new ProgressBarBuilder()
                      .setTaskName(what)
                      .setInitialMax(total)
                      .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                      .build())
              : Optional.empty();
    }

    void at(long count) {
      bar.ifPresent(shown -> shown.stepTo(count));
      if (bar.isEmpty() && count != last) {
        say("%-10s %d of %d".formatted(what, count, total));
      }
      last = count;
    }

    @Override
    public void close() {
      bar.ifPresent(ProgressBar::close);
    }
  }
}
