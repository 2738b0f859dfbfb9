package io.broadsheet.lab.jmh.explorer;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * How long something took, again and again.
 *
 * @param millis in rising order, at least one
 * @param processor the processor time of one in milliseconds, of this process and its children
 */
record Latencies(double[] millis, double processor) {

  /** A thing that is timed. */
  interface Timed {
    void run() throws Exception;
  }

  /** Runs {@code before}, which is not timed, and {@code timed}, {@code times} times. */
  static Latencies of(int times, Timed before, Timed timed) throws Exception {
    double[] millis = new double[times];
    Duration busy = processorTime();
    for (int i = 0; i < times; i++) {
      before.run();
      long began = System.nanoTime();
      timed.run();
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(millis);
    return new Latencies(millis, processorTime().minus(busy).toNanos() / 1e6 / times);
  }

  private static Duration processorTime() {
    ProcessHandle self = ProcessHandle.current();
    return Stream.concat(Stream.of(self), self.descendants())
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** What {@code percent} of all were not slower than, 1 to 100. */
  double percentile(int percent) {
    return millis[Math.ceilDiv(millis.length * percent, 100) - 1];
  }
}
