package io.broadsheet.indexer.index;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The indices of one environment: the contract with everybody who searches.
 *
 * @param articles enriched articles by article id
 * @param mentions one document for each mention, by {@code articleId#n}
 * @param coverage how often an entity was covered on a day, by {@code entityId|day}
 * @param issues raw issues as they came, by issue id
 */
public record Indices(
    IndexDefinition articles,
    IndexDefinition mentions,
    IndexDefinition coverage,
    IndexDefinition issues) {

  /**
   * The indices of the environment that {@code prefix} names.
   *
   * @param prefix stands before every name as it is; empty for none
   */
  public static Indices of(String prefix) {
    return new Indices(
        IndexDefinition.articles(prefix),
        IndexDefinition.mentions(prefix),
        IndexDefinition.coverage(prefix),
        IndexDefinition.issues(prefix));
  }

  /** All indices, articles first. */
  public List<IndexDefinition> all() {
    return List.of(articles, mentions, coverage, issues);
  }

  /** Their aliases, separated by commas. */
  @Override
  public String toString() {
    return all().stream().map(IndexDefinition::alias).collect(Collectors.joining(", "));
  }
}
