package io.broadsheet.lab.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long honest pages took.
 *
 * @param delays one for each thing that could hold them up
 * @param endings of services, that nobody asked for
 */
record DelayReport(List<Delay> delays, List<String> endings) {

  /**
   * How long the last of some honest pages took.
   *
   * @param behind what stood before them, or beside them
   * @param fate what became of that: the reason of a dead letter, or that it was processed
   * @param seconds from the last page's publication until a search found all of them
   * @param limit after which it is too late
   */
  record Delay(String behind, String fate, double seconds, double limit) {

    boolean isLate() {
      return seconds > limit;
    }
  }

  /** What is wrong; empty if nothing is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(endings);
    delays.stream()
        .filter(Delay::isLate)
        .map(delay -> "too late: " + delay.behind())
        .forEach(problems::add);
    return problems;
  }

  String describe() {
    var text = new StringBuilder("delays: " + (problems().isEmpty() ? "passed" : "FAILED"));
    delays.stream()
        .sorted(Comparator.comparing(Delay::behind))
        .forEach(
            delay ->
                text.append(
                    "\n  %6.1f s of %3.0f  %-60s %s"
                        .formatted(delay.seconds(), delay.limit(), delay.behind(), delay.fate())));
    problems().forEach(problem -> text.append("\n  wrong: ").append(problem));
    return text.toString();
  }
}
