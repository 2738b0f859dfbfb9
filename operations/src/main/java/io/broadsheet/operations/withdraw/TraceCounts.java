package io.broadsheet.operations.withdraw;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What there is of an issue.
 *
 * @param issues its records
 * @param articles articles made of it
 * @param enriched enriched articles that have something of it
 * @param coverage counts that name one of its articles
 * @param index documents that name it, by alias
 */
record TraceCounts(
    List<Trace> issues,
    List<Trace> articles,
    List<Trace> enriched,
    List<Trace> coverage,
    Map<String, Long> index) {

  private static final Pattern VERSIONED = Pattern.compile(".*-v\\d+(-\\d+)?");

  static TraceCounts of(Traces traces, Map<String, Long> index) {
    return new TraceCounts(
        traces.issues(), traces.articles(), traces.enriched(), traces.coverage(), index);
  }

  /** Whether there is nothing. */
  @JsonProperty
  boolean none() {
    return issues.isEmpty()
        && articles.isEmpty()
        && enriched.isEmpty()
        && coverage.isEmpty()
        && index.values().stream().allMatch(count -> count == 0);
  }

  /** Names of the aliases and indices that have something. */
  List<String> indicesThatHaveIt() {
    return index.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether only indices have something. */
  boolean isOnlyInIndices() {
    return !none()
        && issues.isEmpty()
        && articles.isEmpty()
        && enriched.isEmpty()
        && coverage.isEmpty();
  }

  /** Whether only indices have something, and all of these by a name with a version. */
  boolean isOnlyInOldIndices() {
    return isOnlyInIndices()
        && indicesThatHaveIt().stream().allMatch(name -> VERSIONED.matcher(name).matches());
  }

  long mentions() {
    return enriched.stream().mapToLong(Trace::mentions).sum();
  }
}
