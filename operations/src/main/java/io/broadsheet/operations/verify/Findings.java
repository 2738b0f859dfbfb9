package io.broadsheet.operations.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Differences, counted by kind; only some of them are kept, so that an empty index costs no more
 * memory than a full one.
 */
final class Findings {

  static final int MOST_KEPT = 100_000;

  private final Map<String, Long> counts = new TreeMap<>();
  private final List<Difference> kept = new ArrayList<>();
  private long total;

  void add(Difference difference) {
    total++;
    counts.merge(difference.kind(), 1L, Long::sum);
    if (kept.size() < MOST_KEPT) {
      kept.add(difference);
    }
  }

  long total() {
    return total;
  }

  long count(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** The first ones. */
  List<Difference> kept() {
    return List.copyOf(kept);
  }

  boolean isWhole() {
    return kept.size() == total;
  }
}
