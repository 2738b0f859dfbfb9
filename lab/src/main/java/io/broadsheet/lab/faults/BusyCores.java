package io.broadsheet.lab.faults;

import java.util.List;
import java.util.stream.IntStream;

/** Keeps cores busy, as other programs on the machine do. */
final class BusyCores implements AutoCloseable {

  private volatile boolean stopped;
  private final List<Thread> threads;

  BusyCores(int cores) {
    threads =
        IntStream.range(0, cores)
            .mapToObj(i -> Thread.ofPlatform().name("busy-" + i).daemon().start(this::spin))
            .toList();
  }

  private void spin() {
    while (!stopped) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    stopped = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
