package io.broadsheet.operations.republish;

import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which issues are to be published again.
 *
 * @param again where the newest record of each stands
 * @param withdrawn chosen issues that were withdrawn, and stay so
 * @param unknown chosen issues that the topic does not have
 */
record ReprocessPlan(Map<Slot, Long> again, List<String> withdrawn, List<String> unknown) {

  /**
   * The plan for chosen issues.
   *
   * @param newest the newest record of each key of the topic
   * @param chosen the chosen issue ids; empty for all
   */
  static ReprocessPlan of(Map<Slot, Newest> newest, Set<String> chosen) {
    var again = new HashMap<Slot, Long>();
    var withdrawn = new TreeSet<String>();
    var unknown = new TreeSet<>(chosen);
    newest.forEach(
        (slot, record) -> {
          unknown.remove(slot.key());
          if (record.tombstone()) {
            withdrawn.add(slot.key());
          } else if (chosen.isEmpty() || chosen.contains(slot.key())) {
            again.put(slot, record.offset());
          }
        });
    again.keySet().forEach(slot -> withdrawn.remove(slot.key()));
    return new ReprocessPlan(again, List.copyOf(withdrawn), List.copyOf(unknown));
  }
}
