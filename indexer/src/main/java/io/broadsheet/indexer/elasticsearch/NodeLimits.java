package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.nodes.Breaker;
import co.elastic.clients.elasticsearch.nodes.IndexingPressureMemory;
import co.elastic.clients.elasticsearch.nodes.Stats;
import co.elastic.clients.elasticsearch.nodes.info.NodesInfoMetric;
import co.elastic.clients.elasticsearch.nodes.stats.NodeStatsMetric;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

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
    var infos = client.nodes().info(info -> info.metric(NodesInfoMetric.Http)).nodes().values();
    Collection<Stats> stats =
        client
            .nodes()
            .stats(all -> all.metric(NodeStatsMetric.IndexingPressure, NodeStatsMetric.Breaker))
            .nodes()
            .values();
    return new NodeLimits(
        least(
            infos.stream().map(info -> info.http()).filter(Objects::nonNull).toList(),
            http -> http.maxContentLengthInBytes()),
        least(stats, NodeLimits::indexing),
        least(stats, NodeLimits::memory));
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

  private static <T> long least(Collection<T> nodes, ToLongFunction<T> limit) {
    return nodes.stream().mapToLong(limit).filter(bytes -> bytes > 0).min().orElse(NONE);
  }

  private static long indexing(Stats node) {
    return Optional.ofNullable(node.indexingPressure())
        .map(pressure -> pressure.memory())
        .map(IndexingPressureMemory::limitInBytes)
        .orElse(NONE);
  }

  private static long memory(Stats node) {
    return Optional.ofNullable(node.breakers().get("parent"))
        .map(Breaker::limitSizeInBytes)
        .orElse(NONE);
  }
}
