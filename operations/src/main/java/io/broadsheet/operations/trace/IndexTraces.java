package io.broadsheet.operations.trace;

import io.broadsheet.indexer.index.IndexCatalog;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
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
   * Looks now; indices that are not set up are left out. Those that a rebuild has left are looked
   * at by their own names: nobody writes to them any more.
   *
   * @return the count by alias, or by index
   */
  Map<String, Long> look(String issueId, Traces traces) {
    var found = new TreeMap<String, Long>();
    for (IndexDefinition definition : indices.all()) {
      if (index.hasAlias(definition.alias())) {
        found.put(definition.alias(), count(definition, definition.alias(), issueId, traces));
      }
      for (String idle : catalog(definition).idle()) {
        found.put(idle, count(definition, idle, issueId, traces));
      }
    }
    return found;
  }

  private IndexCatalog catalog(IndexDefinition definition) {
    return index.ask(() -> IndexCatalog.of(index.client(), definition));
  }

  private long count(IndexDefinition kind, String name, String issueId, Traces traces) {
    index.refresh(name);
    if (kind.equals(indices.coverage())) {
      return count(name, "articleIds", traces.articleIds());
    }
    if (kind.equals(indices.issues())) {
      return index.versions(name, List.of(issueId)).size();
    }
    return Math.max(
        index.count(name, "issueId", List.of(issueId)), count(name, "pageId", traces.pageIds()));
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
