package io.broadsheet.schemas;

import java.util.Locale;

/** The kinds of documents in Elasticsearch, each in an index of its own behind an alias. */
public enum IndexKind {
  /** Enriched articles, by article id. */
  ARTICLES,
  /** One document for each mention of an entity, by {@code articleId#n}. */
  MENTIONS,
  /** How often an entity was covered on a day, by {@code entityId|day}. */
  COVERAGE,
  /** Raw issues as they came, by issue id. */
  ISSUES;

  /**
   * The alias that readers and writers use.
   *
   * @param prefix stands before the name as it is; empty for none
   */
  public String alias(String prefix) {
    return prefix + this;
  }

  /** The kind's name in aliases and resources, such as {@code articles}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
