package io.broadsheet.operations.status;

import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import java.util.List;

/**
 * An index.
 *
 * @param alias the alias it is read by
 * @param there whether the alias is there
 * @param documents how many documents a search finds
 */
record IndexStatus(String alias, boolean there, long documents) {

  static List<IndexStatus> read(IndexView index, String prefix) {
    return Indices.of(prefix).all().stream()
        .map(IndexDefinition::alias)
        .map(alias -> of(index, alias))
        .toList();
  }

  private static IndexStatus of(IndexView index, String alias) {
    boolean there = index.hasAlias(alias);
    return new IndexStatus(alias, there, there ? index.count(alias) : 0);
  }
}
