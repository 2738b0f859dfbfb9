package io.broadsheet.lab.faults;

import java.util.List;
import java.util.Map;

/**
 * What became of hostile inputs.
 *
 * @param files how many files there were
 * @param records how many records
 * @param fates how often each fate came
 * @param seconds how long it took
 * @param problems what is wrong; empty if nothing is
 */
record HostileReport(
    int files, int records, Map<String, Integer> fates, long seconds, List<String> problems) {

  boolean passed() {
    return problems.isEmpty();
  }

  String describe() {
    var text = new StringBuilder();
    text.append(
        "hostile: %s; %d files and %d records, %d s"
            .formatted(passed() ? "passed" : "FAILED", files, records, seconds));
    fates.forEach((fate, count) -> text.append("\n  %6d %s".formatted(count, fate)));
    problems.forEach(problem -> text.append("\n  wrong: ").append(problem));
    return text.toString();
  }
}
