package io.broadsheet.indexer.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.PutMappingRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an index behind its alias, or brings the mapping of the one that is there up to date. Does
 * nothing the second time.
 */
public final class IndexSetup {

  private static final int BAD_REQUEST = 400;

  private final ElasticsearchClient client;
  private final int shards;

  /** Sets up by {@code client}, which stays the caller's to close. */
  public IndexSetup(ElasticsearchClient client) {
    this(client, NewIndex.USUAL_SHARDS);
  }

  /**
   * Sets up by {@code client}, which stays the caller's to close.
   *
   * @param shards how many an index gets that is not there yet, from 1
   */
  public IndexSetup(ElasticsearchClient client, int shards) {
    this.client = client;
    this.shards = shards;
  }

  /**
   * Sets up all indices; one that is refused does not keep the others from it.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it refuses what has nothing to do with mappings
   */
  public List<SetupOutcome> run(Indices indices) throws IOException {
    var outcomes = new ArrayList<SetupOutcome>();
    for (IndexDefinition definition : indices.all()) {
      outcomes.add(run(definition));
    }
    return outcomes;
  }

  /**
   * Sets up one index.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it refuses what has nothing to do with mappings
   */
  public SetupOutcome run(IndexDefinition definition) throws IOException {
    var catalog = IndexCatalog.of(client, definition);
    return switch (catalog.live().size()) {
      case 0 ->
          exists(definition.alias())
              ? nameIsTaken(definition)
              : createOrAttach(definition, catalog);
      case 1 -> bringUpToDate(definition, catalog.live().getFirst());
      default ->
          new SetupOutcome.Refused(
              "The alias %s points to several indices (%s). Remove all but one from it."
                  .formatted(definition.alias(), String.join(", ", catalog.live())));
    };
  }

  private static SetupOutcome nameIsTaken(IndexDefinition definition) {
    return new SetupOutcome.Refused(
        "%1$s is an index, but must be an alias. Delete it (it can be made anew from the topics),"
                .formatted(definition.alias())
            + " then run `broadsheet index setup` again.");
  }

  private SetupOutcome createOrAttach(IndexDefinition definition, IndexCatalog catalog)
      throws IOException {
    return switch (catalog.idle().size()) {
      case 0 -> create(definition, catalog.next());
      case 1 -> attach(definition, catalog.idle().getFirst());
      default ->
          new SetupOutcome.Refused(
              "The alias %s is missing, and any of %s may be the one that it stood for. Fill a new"
                      .formatted(definition.alias(), String.join(", ", catalog.idle()))
                  + " index with `broadsheet index rebuild`.");
    };
  }

  private SetupOutcome attach(IndexDefinition definition, String index) throws IOException {
    SetupOutcome outcome = bringUpToDate(definition, index);
    if (outcome instanceof SetupOutcome.Refused) {
      return outcome;
    }
    client.indices().putAlias(alias -> alias.index(index).name(definition.alias()));
    return new SetupOutcome.Updated(index, definition.alias());
  }

  private SetupOutcome create(IndexDefinition definition, String index) throws IOException {
    new NewIndex(definition, index, shards).create(client, definition.alias());
    return new SetupOutcome.Created(index, definition.alias());
  }

  private SetupOutcome bringUpToDate(IndexDefinition definition, String index) throws IOException {
    if (definition.replaces(index)) {
      return new SetupOutcome.Refused(
          "%s has the fields of an older version. Fill a new index with `broadsheet index rebuild`."
              .formatted(index));
    }
    String before = mapping(index);
    try {
      client.indices().putMapping(wanted(definition, index));
    } catch (ElasticsearchException e) {
      if (e.status() != BAD_REQUEST) {
        throw e;
      }
      return new SetupOutcome.Refused(
          "The mapping of "
              + index
              + " cannot be changed in place ("
              + e.error().reason()
              + "). Fill a new index with `broadsheet index rebuild`.");
    }
    return mapping(index).equals(before)
        ? new SetupOutcome.Unchanged(index, definition.alias())
        : new SetupOutcome.Updated(index, definition.alias());
  }

  private static PutMappingRequest wanted(IndexDefinition definition, String index) {
    TypeMapping mapping =
        CreateIndexRequest.of(
                request -> request.withJson(new StringReader(definition.body())).index(index))
            .mappings();
    return PutMappingRequest.of(
        put -> put.index(index).dynamic(mapping.dynamic()).properties(mapping.properties()));
  }

  private String mapping(String index) throws IOException {
    return client.indices().getMapping(get -> get.index(index)).mappings().values().stream()
        .map(found -> found.mappings().toString())
        .findFirst()
        .orElseThrow();
  }

  private boolean exists(String name) throws IOException {
    return client.indices().exists(index -> index.index(name)).value();
  }
}
