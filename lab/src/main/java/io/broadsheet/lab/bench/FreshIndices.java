package io.broadsheet.lab.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import io.broadsheet.indexer.index.IndexCatalog;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.NewIndex;
import io.broadsheet.indexer.index.SetupOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Empty indices behind the aliases. Those before them are taken away in the same step: an indexer
 * that runs would stop at an alias that is gone.
 */
record FreshIndices(ElasticsearchClient client, Indices indices) {

  void make() throws IOException {
    for (IndexDefinition definition : indices.all()) {
      var catalog = IndexCatalog.of(client, definition);
      if (!catalog.live().isEmpty()) {
        replace(definition, catalog);
      }
    }
    for (SetupOutcome outcome : new IndexSetup(client).run(indices)) {
      if (outcome instanceof SetupOutcome.Refused(String message)) {
        throw BenchFailure.of(message);
      }
    }
  }

  private void replace(IndexDefinition definition, IndexCatalog catalog) throws IOException {
    String name = catalog.next();
    String meanwhile = definition.rebuildAlias();
    new NewIndex(definition, name, NewIndex.USUAL_SHARDS).create(client, meanwhile);
    var actions = new ArrayList<Action>();
    catalog
        .live()
        .forEach(old -> actions.add(Action.of(one -> one.removeIndex(r -> r.index(old)))));
    actions.addAll(
        List.of(
            Action.of(one -> one.add(add -> add.index(name).alias(definition.alias()))),
            Action.of(one -> one.remove(gone -> gone.index(name).alias(meanwhile)))));
    client.indices().updateAliases(update -> update.actions(actions));
  }
}
