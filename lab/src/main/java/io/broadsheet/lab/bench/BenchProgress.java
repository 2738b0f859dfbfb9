package io.broadsheet.lab.bench;

import java.util.function.Consumer;

/** Tells how long work goes on: a line for each step, and one now and then for what is counted. */
final class BenchProgress {

  private static final long EVERY_NANOS = 10_000_000_000L;

  private final Consumer<String> lines;
  private long next = System.nanoTime();

  BenchProgress(Consumer<String> lines) {
    this.lines = lines;
  }

  void say(String line) {
    lines.accept(line);
  }

  /** Tells of a count, if it is time. */
  void count(String what, long done, long all) {
    if (System.nanoTime() - next >= 0) {
      next = System.nanoTime() + EVERY_NANOS;
      say("%-10s %d of %d".formatted(what, done, all));
    }
  }
}
