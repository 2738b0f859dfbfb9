package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * How many bytes one request may have, by the node that takes least. What nodes do not say is
 * without limit.
 *
 * @param http {@code http.max_content_length}
 * @param indexing {@code indexing_pressure.memory.limit}
 * @param memory the limit of the parent circuit breaker
 */
public record NodeLimits(long http, long indexing, long memory) {

  private static final long NONE = Long.MAX_VALUE;

  /**
   * Asks the nodes.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it does not let us ask
   */
  public static NodeLimits of(ElasticsearchClient client) throws IOException {
    JsonNode infos = nodes(client, "/_nodes/http");
    JsonNode stats = nodes(client, "/_nodes/stats/indexing_pressure,breaker");
    return new NodeLimits(
        least(infos, "/http/max_content_length_in_bytes"),
        least(stats, "/indexing_pressure/memory/limit_in_bytes"),
        least(stats, "/breakers/parent/limit_size_in_bytes"));
  }

  /**
   * Which setting keeps every node from taking {@code bytes} bytes at once, if any, and its value.
   */
  public Optional<String> tooLittleFor(long bytes) {
    if (bytes > http) {
      return Optional.of("http.max_content_length is " + http);
    }
    if (bytes > indexing) {
      return Optional.of("indexing_pressure.memory.limit comes to " + indexing);
    }
    return bytes > memory
        ? Optional.of("indices.breaker.total.limit comes to " + memory)
        : Optional.empty();
  }

  /** The client's own types ask for more than every node says. */
  private static JsonNode nodes(ElasticsearchClient client, String path) throws IOException {
    Endpoint<String, JsonData, ErrorResponse> endpoint =
        new SimpleEndpoint<>(
            "es/nodes",
            _ -> "GET",
            _ -> path,
            _ -> Map.of(),
            _ -> Map.of(),
            _ -> Map.of(),
            _ -> null,
            JsonData._DESERIALIZER);
    return client
        ._transport()
        .performRequest("", endpoint, client._transportOptions())
        .to(JsonNode.class)
        .path("nodes");
  }

  private static long least(JsonNode nodes, String limit) {
    return nodes
        .valueStream()
        .mapToLong(node -> node.at(limit).asLong(NONE))
        .filter(bytes -> bytes > 0)
        .min()
        .orElse(NONE);
  }
}
