package io.broadsheet.lab.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Looks all the time at what processes use, so that it is known of those that end as well. */
final class ProcessWatch implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;

  private final Map<String, ProcessHandle> processes = new ConcurrentHashMap<>();
  private final Map<String, ProcessUse> before = new ConcurrentHashMap<>();
  private final Map<String, ProcessUse> now = new ConcurrentHashMap<>();
  private final Thread looking = Thread.ofVirtual().start(this::look);

  /** From now on {@code process} is watched; processor time counts from here. */
  void add(String name, ProcessHandle process) {
    before.put(name, ProcessUse.of(process));
    processes.put(name, process);
  }

  /** What each has used since it was added, and its peak ever. */
  Map<String, ProcessUse> use() {
    note();
    var use = new LinkedHashMap<String, ProcessUse>();
    now.keySet().stream()
        .sorted()
        .forEach(
            name ->
                use.put(
                    name,
                    new ProcessUse(
                        now.get(name).cpuSeconds() - before.get(name).cpuSeconds(),
                        now.get(name).peakBytes())));
    return use;
  }

  @Override
  public void close() {
    looking.interrupt();
  }

  private void look() {
    try {
      while (true) {
        note();
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note() {
    processes.forEach(
        (name, process) -> now.merge(name, ProcessUse.of(process), ProcessUse::orLater));
  }
}
