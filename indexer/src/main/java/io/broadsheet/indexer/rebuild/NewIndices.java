package io.broadsheet.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import io.broadsheet.indexer.index.IndexCatalog;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.NewIndex;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The indices that a rebuild fills, beside those that readers see. Until the rebuild is done they
 * are behind aliases of its own: it writes by them, and the next one tells by them what was left.
 */
final class NewIndices {

  /** By then every node has heard of the swap, or was put out of the cluster. */
  private static final String SWAP_PATIENCE = "120s";

  private final ElasticsearchClient client;
  private final Indices indices;
  private final Map<IndexDefinition, String> names = new LinkedHashMap<>();
  private boolean swapped;

  NewIndices(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /**
   * Removes what a rebuild left that was cut off.
   *
   * @return what was done, in lines
   */
  List<String> removeLeftovers() throws IOException {
    var lines = new ArrayList<String>();
    for (IndexDefinition definition : indices.all()) {
      var catalog = IndexCatalog.of(client, definition);
      for (String index : catalog.unfinished()) {
        if (catalog.live().contains(index)) {
          update(List.of(removal(index, definition.rebuildAlias())));
          lines.add(
              "An earlier rebuild was cut off after its swap, so "
                  + index
                  + " may lack what changed then; it is replaced now.");
        } else {
          client.indices().delete(delete -> delete.index(index));
          lines.add("Deleted " + index + ", left by a rebuild that was cut off.");
        }
      }
    }
    return lines;
  }

  /**
   * Creates them, empty.
   *
   * @param shards of each; empty for as many as that which it shall replace
   */
  void create(Optional<Integer> shards) throws IOException {
    for (IndexDefinition definition : indices.all()) {
      var catalog = IndexCatalog.of(client, definition);
      requireFreeName(definition, catalog);
      String name = catalog.next();
      new NewIndex(definition, name, shards.isPresent() ? shards.get() : shardsOf(catalog))
          .create(client, definition.rebuildAlias());
      names.put(definition, name);
    }
  }

  private int shardsOf(IndexCatalog catalog) throws IOException {
    return catalog.live().isEmpty()
        ? NewIndex.USUAL_SHARDS
        : NewIndex.shardsOf(client, catalog.live().getFirst());
  }

  private void requireFreeName(IndexDefinition definition, IndexCatalog catalog)
      throws IOException {
    if (catalog.live().isEmpty()
        && client.indices().exists(get -> get.index(definition.alias())).value()) {
      throw new StopException(
          ExitCode.INCOMPLETE,
          definition.alias()
              + " is an index, but must be an alias. Delete it (it can be made anew from the"
              + " topics), then run `broadsheet index rebuild` again.");
    }
  }

  /** The names of the new indices. */
  List<String> names() {
    return List.copyOf(names.values());
  }

  /**
   * Lets readers and writers see the new indices from now on, all at once.
   *
   * @return the indices that they saw until then
   */
  List<String> swap() throws IOException {
    client.indices().refresh(refresh -> refresh.index(names()));
    var replaced = new ArrayList<String>();
    var actions = new ArrayList<Action>();
    for (var one : names.entrySet()) {
      String alias = one.getKey().alias();
      for (String old : IndexCatalog.of(client, one.getKey()).live()) {
        replaced.add(old);
        actions.add(removal(old, alias));
      }
      actions.add(Action.of(action -> action.add(add -> add.index(one.getValue()).alias(alias))));
    }
    swapped = true;
    if (!update(actions)) {
      throw new StopException(
          ExitCode.UNAVAILABLE,
          "Not every node of Elasticsearch has confirmed the swap of the aliases, so writes may"
              + " have missed the new indices.");
    }
    return replaced;
  }

  /** Whether readers may see them already. */
  boolean swapped() {
    return swapped;
  }

  /** Takes the rebuild's own aliases away: the indices are whole. */
  void release() throws IOException {
    update(
        names.entrySet().stream()
            .map(one -> removal(one.getValue(), one.getKey().rebuildAlias()))
            .toList());
  }

  /** Deletes indices. */
  void delete(List<String> unwanted) throws IOException {
    if (!unwanted.isEmpty()) {
      client.indices().delete(delete -> delete.index(unwanted));
    }
  }

  private boolean update(List<Action> actions) throws IOException {
    return client
        .indices()
        .updateAliases(update -> update.timeout(time -> time.time(SWAP_PATIENCE)).actions(actions))
        .acknowledged();
  }

  private static Action removal(String index, String alias) {
    return Action.of(action -> action.remove(remove -> remove.index(index).alias(alias)));
  }
}
