package io.broadsheet.streams.budget;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;

/**
 * Clocks that never go back, in nanoseconds from any beginning.
 *
 * @param processor what the current thread has used of the processor
 * @param elapsed the time that goes by
 */
public record WorkClock(LongSupplier processor, LongSupplier elapsed) {

  /** The clocks of this machine. */
  public static WorkClock system() {
    var threads = ManagementFactory.getThreadMXBean();
    LongSupplier processor =
        threads.isCurrentThreadCpuTimeSupported()
            ? threads::getCurrentThreadCpuTime
            : System::nanoTime;
    return new WorkClock(processor, System::nanoTime);
  }
}
