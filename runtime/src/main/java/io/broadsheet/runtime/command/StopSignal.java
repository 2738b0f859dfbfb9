package io.broadsheet.runtime.command;

import io.broadsheet.runtime.failure.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or SIGTERM as a value that work can wait for, so that a command stops by its own way out
 * and the process ends with the exit code that the command chose.
 */
public final class StopSignal {

  private static final long GRACE_SECONDS = 30;

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile int exitCode = ExitCode.OK.value();

  /** Listens for the signals of this process. */
  public static StopSignal install() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::onShutdown, "stop-signal"));
    return signal;
  }

  /** Asks for a stop, as the signal does. */
  public void request() {
    requested.countDown();
  }

  /** Whether a stop was asked for. */
  public boolean isRequested() {
    return requested.getCount() == 0;
  }

  /** Waits until a stop is asked for. */
  public void await() throws InterruptedException {
    requested.await();
  }

  /** Waits until a stop is asked for, or the time is over; says whether it was asked for. */
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return requested.await(time, unit);
  }

  /** Says that the command has ended, and with which exit code. */
  void finish(int code) {
    exitCode = code;
    finished.countDown();
  }

  private void onShutdown() {
    request();
    try {
      if (finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(exitCode);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
