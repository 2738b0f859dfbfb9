package io.broadsheet.lab.bench;

/** Seconds. */
final class Seconds {

  private static final double NANOS = 1e9;

  private Seconds() {}

  /** How long it is since {@link System#nanoTime} was {@code start}. */
  static double secondsSince(long start) {
    return (System.nanoTime() - start) / NANOS;
  }
}
