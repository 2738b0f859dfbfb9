package io.broadsheet.indexer.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonpUtils;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Holds alias, index, ingest pipelines and mapping against the definition. Changes nothing. */
public final class IndexInspection {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NO_PIPELINE = "_none";
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final ElasticsearchClient client;

  /** Asks {@code client}, which stays the caller's to close. */
  public IndexInspection(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * The condition of what stands behind the alias of {@code definition}.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it does not let us look
   */
  public IndexCondition look(IndexDefinition definition) throws IOException {
    String alias = definition.alias();
    Map<String, IndexState> behind = behind(alias);
    if (behind.isEmpty()) {
      return new IndexCondition.Missing(alias);
    }
    if (behind.containsKey(alias)) {
      return new IndexCondition.Wrong(
          alias + " is an index, but must be an alias",
          "delete it, then fill a new one with `broadsheet index rebuild`");
    }
    if (behind.size() > 1) {
      return new IndexCondition.Wrong(
          "The alias %s points to several indices (%s)"
              .formatted(alias, String.join(", ", new TreeSet<>(behind.keySet()))),
          "remove all but one from the alias");
    }
    Map.Entry<String, IndexState> only = behind.entrySet().iterator().next();
    return problem(definition, only.getKey(), only.getValue())
        .<IndexCondition>map(wrong -> wrong)
        .orElseGet(() -> new IndexCondition.Sound(only.getKey()));
  }

  private Map<String, IndexState> behind(String alias) throws IOException {
    try {
      return client.indices().get(get -> get.index(alias)).indices();
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return Map.of();
      }
      throw e;
    }
  }

  private Optional<IndexCondition.Wrong> problem(
      IndexDefinition definition, String index, IndexState state) throws IOException {
    Alias alias = state.aliases().get(definition.alias());
    if (alias != null && Boolean.FALSE.equals(alias.isWriteIndex())) {
      return Optional.of(
          new IndexCondition.Wrong(
              "The alias %s lets nobody write to %s".formatted(definition.alias(), index),
              "set is_write_index of the alias to true"));
    }
    for (String pipeline : pipelines(state)) {
      if (!isThere(pipeline)) {
        return Optional.of(
            new IndexCondition.Wrong(
                "The settings of %s name the ingest pipeline %s, which is not there"
                    .formatted(index, pipeline),
                "make the pipeline, or set index.default_pipeline and index.final_pipeline to"
                    + " _none"));
      }
    }
    List<String> differences = MappingCheck.differences(wanted(definition), mapping(state));
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IndexCondition.Wrong(
                "The mapping of %s is another one (%s)"
                    .formatted(index, String.join(", ", differences)),
                "run `broadsheet index setup`, or `broadsheet index rebuild` if it says so"));
  }

  private static List<String> pipelines(IndexState state) {
    return Optional.ofNullable(state.settings()).map(IndexSettings::index).stream()
        .flatMap(index -> Stream.of(index.defaultPipeline(), index.finalPipeline()))
        .filter(name -> name != null && !name.isEmpty() && !name.equals(NO_PIPELINE))
        .toList();
  }

  /** Without the right to ask, whatever is missing shows in what is refused. */
  private boolean isThere(String pipeline) throws IOException {
    try {
      return !client.ingest().getPipeline(get -> get.id(pipeline)).pipelines().isEmpty();
    } catch (ElasticsearchException e) {
      return switch (e.status()) {
        case NOT_FOUND -> false;
        case FORBIDDEN -> true;
        default -> throw e;
      };
    }
  }

  private static JsonNode wanted(IndexDefinition definition) {
    return read(definition.body()).path("mappings").path("properties");
  }

  private JsonNode mapping(IndexState state) {
    TypeMapping mapping = state.mappings();
    return mapping == null
        ? JSON.createObjectNode()
        : read(JsonpUtils.toJsonString(mapping, client._transport().jsonpMapper()))
            .path("properties");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mapping is JSON", e);
    }
  }
}
