package io.broadsheet.ingest.watch;

import io.broadsheet.ingest.file.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells which files have been still for long enough. Each state of a file is told once. Not for
 * several threads.
 */
final class SettledFiles {

  /** How many times the settling time passes before a file is told again that was refused. */
  private static final int PATIENCE = 15;

  private record Seen(FolderSnapshot snapshot, long since, boolean told, OptionalLong again) {

    boolean isDue(long now, Duration settle) {
      return told
          ? again.isPresent() && now - again.getAsLong() >= 0
          : now - since >= settle.toNanos();
    }
  }

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
                  : new Seen(snapshot, now, false, OptionalLong.empty());
          boolean tell = same.isDue(now, settle);
          if (tell) {
            still.add(file);
          }
          next.put(
              file.location(),
              tell ? new Seen(snapshot, same.since(), true, OptionalLong.empty()) : same);
        });
    seen = next;
    return still;
  }

  /** Tells {@code file} once more, after a while, though it stands as it stood. */
  void again(SourceFile file, long now) {
    OptionalLong then = OptionalLong.of(now + PATIENCE * settle.toNanos());
    seen.computeIfPresent(
        file.location(), (_, old) -> new Seen(old.snapshot(), old.since(), true, then));
  }

  /** How many files are not yet still. */
  int waiting() {
    return (int) seen.values().stream().filter(file -> !file.told()).count();
  }
}
