package io.broadsheet.local.withdraw;

import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.local.inspect.IndexView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many documents of each index name an issue. */
final class IndexTraces {

  /** Elasticsearch takes 65,536 terms in one query. */
  private static final int MOST_TERMS = 10_000;

  private final IndexView index;
  private final Indices indices;

  IndexTraces(IndexView index, Indices indices) {
    this.index = index;
    this.indices = indices;
  }

  /**
   * Looks now; indices that are not set up are left out.
   *
   * @return the count by alias
   */
  Map<String, Long> look(String issueId, Traces traces) {
    var found = new TreeMap<String, Long>();
    for (IndexDefinition definition : indices.all()) {
      String alias = definition.alias();
      if (index.hasAlias(alias)) {
        index.refresh(alias);
        found.put(alias, count(alias, issueId, traces));
      }
    }
    return found;
  }

  private long count(String alias, String issueId, Traces traces) {
    if (alias.equals(indices.coverage().alias())) {
      return count(alias, "articleIds", traces.articleIds());
    }
    if (alias.equals(indices.issues().alias())) {
      return index.versions(alias, List.of(issueId)).size();
    }
    return Math.max(
        index.count(alias, "issueId", List.of(issueId)), count(alias, "pageId", traces.pageIds()));
  }

  private long count(String alias, String field, Set<String> values) {
    long count = 0;
    List<String> all = List.copyOf(values);
    for (int from = 0; from < all.size(); from += MOST_TERMS) {
      count +=
          index.count(alias, field, all.subList(from, Math.min(all.size(), from + MOST_TERMS)));
    }
    return count;
  }
}
