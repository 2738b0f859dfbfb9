package io.broadsheet.ingest.watch;

import io.broadsheet.ingest.file.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which files have been still for long enough. Each state of a file is told once. Not for
 * several threads.
 */
final class SettledFiles {

  private record Seen(FolderSnapshot snapshot, long since, boolean told) {}

  private final Duration settle;
  private Map<String, Seen> seen = new HashMap<>();

  SettledFiles(Duration settle) {
    this.settle = settle;
  }

  /**
   * Takes note of how all files stand; what is not among them is forgotten.
   *
   * @param now in nanoseconds from any fixed moment
   * @return those that are still and were not told in this state
   */
  List<SourceFile> observe(Map<SourceFile, FolderSnapshot> files, long now) {
    Map<String, Seen> next = new HashMap<>();
    List<SourceFile> still = new ArrayList<>();
    files.forEach(
        (file, snapshot) -> {
          Seen before = seen.get(file.location());
          Seen same =
              before != null && before.snapshot().equals(snapshot)
                  ? before
                  : new Seen(snapshot, now, false);
          boolean tell = !same.told() && now - same.since() >= settle.toNanos();
          if (tell) {
            still.add(file);
          }
          next.put(file.location(), new Seen(snapshot, same.since(), same.told() || tell));
        });
    seen = next;
    return still;
  }

  /** How many files are not yet still. */
  int waiting() {
    return (int) seen.values().stream().filter(file -> !file.told()).count();
  }
}
