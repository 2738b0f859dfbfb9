package io.broadsheet.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a process has used so far.
 *
 * @param cpuSeconds of all its threads, in user and system mode
 * @param peakBytes the most memory it held at once; 0 where the system does not tell
 */
record ProcessUse(double cpuSeconds, long peakBytes) {

  private static final String PEAK = "VmHWM:";
  private static final long KIB = 1024;
  private static final double MILLIS = 1_000;

  /** What {@code process} has used, if it lives. */
  static ProcessUse of(ProcessHandle process) {
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return new ProcessUse(cpu.toMillis() / MILLIS, peak(process.pid()));
  }

  /** The larger of both, since a process that has ended tells nothing any more. */
  ProcessUse orLater(ProcessUse later) {
    return new ProcessUse(
        Math.max(cpuSeconds, later.cpuSeconds), Math.max(peakBytes, later.peakBytes));
  }

  private static long peak(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst()
          .orElse(0);
    } catch (IOException elsewhere) {
      return 0;
    }
  }
}
