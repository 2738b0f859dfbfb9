package io.broadsheet.local.inspect;

import java.util.List;

/**
 * The aliases of one environment.
 *
 * @param articles enriched articles by article id
 * @param mentions one document for each mention
 * @param coverage how often an entity was covered on a day
 * @param issues raw issues by issue id
 */
public record Aliases(String articles, String mentions, String coverage, String issues) {

  /** The aliases of the environment that {@code prefix} names. */
  public static Aliases of(String prefix) {
    return new Aliases(
        prefix + "articles", prefix + "mentions", prefix + "coverage", prefix + "issues");
  }

  /** All of them. */
  public List<String> all() {
    return List.of(articles, mentions, coverage, issues);
  }
}
