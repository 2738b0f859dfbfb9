package io.broadsheet.lab.faults;

import java.util.List;

/**
 * What a trial found.
 *
 * @param seed the seed
 * @param pages how many pages
 * @param faults how many faults there were
 * @param published records of pages in the topic of issues
 * @param repeats how many of them were there before
 * @param deadLetters how many records have dead letters
 * @param endings services that ended by themselves, and were started again
 * @param seconds how long it took
 * @param problems what is wrong; empty if nothing is
 */
record TrialReport(
    long seed,
    int pages,
    int faults,
    int published,
    int repeats,
    int deadLetters,
    List<String> endings,
    long seconds,
    List<String> problems) {

  TrialReport {
    endings = List.copyOf(endings);
    problems = List.copyOf(problems);
  }

  boolean passed() {
    return problems.isEmpty();
  }

  /** One line, and one more for each ending and each problem. */
  String describe() {
    var text = new StringBuilder();
    text.append(
        "seed %d: %s; %d pages, %d faults, %d records of pages (%d repeats), %d dead letters, %d s"
            .formatted(
                seed,
                passed() ? "passed" : "FAILED",
                pages,
                faults,
                published,
                repeats,
                deadLetters,
                seconds));
    endings.forEach(ending -> text.append("\n  ended by itself: ").append(ending));
    problems.forEach(problem -> text.append("\n  wrong: ").append(problem));
    return text.toString();
  }
}
