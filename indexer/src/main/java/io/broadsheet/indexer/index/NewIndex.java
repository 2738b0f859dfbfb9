package io.broadsheet.indexer.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;

/**
 * An index that is to be made.
 *
 * @param definition its settings and mapping
 * @param name what it is to be called
 * @param shards how many it is to have, from 1
 */
public record NewIndex(IndexDefinition definition, String name, int shards) {

  /** Enough for some tens of millions of articles. */
  public static final int USUAL_SHARDS = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Makes it, empty and behind {@code alias}.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it refuses
   */
  public void create(ElasticsearchClient client, String alias) throws IOException {
    client
        .indices()
        .create(
            CreateIndexRequest.of(
                create ->
                    create
                        .withJson(new StringReader(body()))
                        .index(name)
                        .aliases(alias, Alias.of(one -> one))));
  }

  /**
   * How many shards {@code index} has.
   *
   * @param index its name; not that of an alias
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it refuses
   */
  public static int shardsOf(ElasticsearchClient client, String index) throws IOException {
    return Integer.parseInt(
        client
            .indices()
            .getSettings(get -> get.index(index))
            .settings()
            .get(index)
            .settings()
            .index()
            .numberOfShards());
  }

  private String body() {
    try {
      JsonNode body = JSON.readTree(definition.body());
      ((ObjectNode) body.at("/settings/index")).put("number_of_shards", shards);
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The body of an index is JSON", e);
    }
  }
}
