package io.broadsheet.operations.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
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
public record TraceCounts(
    List<Trace> issues,
    List<Trace> articles,
    List<Trace> enriched,
    List<Trace> coverage,
    Map<String, Long> index) {

  private static final int LISTED = 50;
  private static final Pattern VERSIONED = Pattern.compile(".*-v\\d+(-\\d+)?");

  static TraceCounts of(Traces traces, Map<String, Long> index) {
    return new TraceCounts(
        traces.issues(), traces.articles(), traces.enriched(), traces.coverage(), index);
  }

  /** Whether there is nothing. */
  @JsonProperty
  public boolean none() {
    return issues.isEmpty()
        && articles.isEmpty()
        && enriched.isEmpty()
        && coverage.isEmpty()
        && index.values().stream().allMatch(count -> count == 0);
  }

  /** Names of the aliases and indices that have something. */
  public List<String> indicesThatHaveIt() {
    return index.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether only indices have something. */
  public boolean isOnlyInIndices() {
    return !none()
        && issues.isEmpty()
        && articles.isEmpty()
        && enriched.isEmpty()
        && coverage.isEmpty();
  }

  /** Whether only indices have something, and all of these by a name with a version. */
  public boolean isOnlyInOldIndices() {
    return isOnlyInIndices()
        && indicesThatHaveIt().stream().allMatch(name -> VERSIONED.matcher(name).matches());
  }

  long mentions() {
    return enriched.stream().mapToLong(Trace::mentions).sum();
  }

  /** The counts for a person, with the first articles by name. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("articles  " + articles.size());
    lines.add("enriched  %d, with %d mentions".formatted(enriched.size(), mentions()));
    enriched.stream()
        .limit(LISTED)
        .forEach(
            article ->
                lines.add(
                    "  %s  %s  %d mentions"
                        .formatted(article.key(), article.about(), article.mentions())));
    if (enriched.size() > LISTED) {
      lines.add("  and " + (enriched.size() - LISTED) + " more");
    }
    lines.add("coverage  " + coverage.size() + " counts");
    index.forEach((alias, count) -> lines.add("index     %s %d".formatted(alias, count)));
    return lines;
  }
}
