package io.broadsheet.lab.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in a topic or an index: of each key the last value, what it weighs, how often. */
final class KeyedContents {

  private final Map<String, String> live = new TreeMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Long> revisions = new HashMap<>();
  private final List<String> falls = new ArrayList<>();

  /** The fingerprint of each live value. */
  Map<String, String> live() {
    return live;
  }

  /** How many records each key had, tombstones included. */
  Map<String, Integer> times() {
    return times;
  }

  /** The last revision of each key. */
  Map<String, Long> revisions() {
    return revisions;
  }

  /** Keys whose revision fell at some time. */
  List<String> falls() {
    return falls;
  }

  void add(String key, Long revision) {
    times.merge(key, 1, Integer::sum);
    Long before = revisions.put(key, revision);
    if (before != null && before > revision) {
      falls.add(key);
    }
  }

  /** The keys that are live in one but not in the other, or differ. */
  Set<String> differences(KeyedContents other) {
    Set<String> keys = new TreeSet<>(live.keySet());
    keys.addAll(other.live.keySet());
    keys.removeIf(key -> live.getOrDefault(key, "").equals(other.live.getOrDefault(key, "")));
    return keys;
  }

  /** What is the matter with a key that differs, as seen from the undisturbed run. */
  String difference(String key, KeyedContents disturbed) {
    if (!live.containsKey(key)) {
      return "only in the disturbed run";
    }
    return disturbed.live.containsKey(key) ? "differs" : "lost";
  }
}
