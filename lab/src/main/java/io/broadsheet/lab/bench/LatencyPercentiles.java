package io.broadsheet.lab.bench;

import java.time.Duration;
import java.util.Collection;
import org.HdrHistogram.Histogram;

/**
 * How times are spread, to three digits.
 *
 * @param count how many there are
 * @param p50Millis half of them are not longer
 * @param p99Millis 99 of 100 are not longer
 * @param maxMillis the longest
 */
record LatencyPercentiles(long count, double p50Millis, double p99Millis, double maxMillis) {

  private static final int DIGITS = 3;
  private static final double MICROS = 1_000;

  static LatencyPercentiles of(Collection<Duration> times) {
    var histogram = new Histogram(DIGITS);
    times.forEach(time -> histogram.recordValue(time.toNanos() / (long) MICROS));
    return new LatencyPercentiles(
        histogram.getTotalCount(),
        histogram.getValueAtPercentile(50) / MICROS,
        histogram.getValueAtPercentile(99) / MICROS,
        histogram.getMaxValue() / MICROS);
  }
}
