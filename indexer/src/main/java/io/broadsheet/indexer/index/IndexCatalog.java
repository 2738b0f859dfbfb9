package io.broadsheet.indexer.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The indices of one kind that there are, with the aliases of each. */
public final class IndexCatalog {

  private final IndexDefinition definition;
  private final Map<String, Set<String>> aliases;
  private final Set<String> live;

  private IndexCatalog(
      IndexDefinition definition, Map<String, Set<String>> aliases, Set<String> live) {
    this.definition = definition;
    this.aliases = aliases;
    this.live = live;
  }

  /**
   * Asks {@code client}.
   *
   * @throws IOException if Elasticsearch cannot be reached
   */
  public static IndexCatalog of(ElasticsearchClient client, IndexDefinition definition)
      throws IOException {
    var aliases = new TreeMap<String, Set<String>>();
    client
        .indices()
        .getAlias(get -> get.index(definition.alias() + "-v*").allowNoIndices(true))
        .aliases()
        .forEach((index, found) -> aliases.put(index, found.aliases().keySet()));
    aliases.keySet().removeIf(index -> !definition.names(index));
    return new IndexCatalog(definition, aliases, behind(client, definition.alias()));
  }

  private static Set<String> behind(ElasticsearchClient client, String alias) throws IOException {
    return client.indices().existsAlias(get -> get.name(alias)).value()
        ? new TreeSet<>(client.indices().getAlias(get -> get.name(alias)).aliases().keySet())
        : Set.of();
  }

  /** The indices that readers see, in the order of their names; one if all is well. */
  public List<String> live() {
    return List.copyOf(live);
  }

  /** Indices that a rebuild has begun to fill, and has not yet let go. */
  public List<String> unfinished() {
    return with(definition.rebuildAlias());
  }

  /** Indices that neither readers nor a rebuild use. */
  public List<String> idle() {
    return aliases.keySet().stream()
        .filter(index -> !live.contains(index) && !unfinished().contains(index))
        .toList();
  }

  /** The name for the next index. */
  public String next() {
    return definition.next(aliases.keySet());
  }

  private List<String> with(String alias) {
    return aliases.entrySet().stream()
        .filter(index -> index.getValue().contains(alias))
        .map(Map.Entry::getKey)
        .toList();
  }
}
