package io.broadsheet.lab.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A privilege that Elasticsearch's manual asks for a request.
 *
 * @param privilege its name; that of the cluster stands with {@code index} empty
 * @param index index, alias or pattern that it is needed on
 */
record Need(String privilege, Optional<String> index) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A point in time names no index; every one of ours is opened on one of these. */
  private static final String SOME_INDEX = "articles";

  /** All that {@code request} needs; nothing for a request that none of ours should make. */
  static Optional<List<Need>> of(Request request) {
    List<String> path = Stream.of(request.path().split("/")).filter(p -> !p.isEmpty()).toList();
    if (path.isEmpty()) {
      return Optional.of(List.of(new Need("monitor", Optional.empty())));
    }
    String last = path.getLast();
    return switch (path.getFirst()) {
      case "_security" -> last.equals("_has_privileges") ? Optional.of(List.of()) : refused();
      case "_search", "_pit" -> on("read", SOME_INDEX);
      case "_nodes" -> Optional.of(List.of(new Need("monitor", Optional.empty())));
      case "_ingest" -> Optional.of(List.of(new Need("read_pipeline", Optional.empty())));
      case "_bulk" -> Optional.of(bulk(request.body(), ""));
      case "_alias" -> on("view_index_metadata", last);
      case "_aliases" -> Optional.of(named(request.body()));
      case String api when api.startsWith("_") -> refused();
      case String index when path.size() == 1 -> whole(request.method(), index);
      case String index -> part(request, index, path.get(1));
    };
  }

  private static Optional<List<Need>> whole(String method, String index) {
    return switch (method) {
      case "PUT" -> on("create_index", index);
      case "DELETE" -> on("delete_index", index);
      default -> on("view_index_metadata", index);
    };
  }

  private static Optional<List<Need>> part(Request request, String index, String api) {
    boolean looks = request.method().equals("GET") || request.method().equals("HEAD");
    return switch (api) {
      case "_bulk" -> Optional.of(bulk(request.body(), index));
      case "_count", "_search", "_pit", "_mget", "_msearch" -> on("read", index);
      case "_doc", "_source" -> looks ? on("read", index) : refused();
      case "_refresh" -> on("maintenance", index);
      case "_mapping", "_settings", "_alias", "_aliases" ->
          on(looks ? "view_index_metadata" : "manage", index);
      default -> refused();
    };
  }

  private static Optional<List<Need>> refused() {
    return Optional.empty();
  }

  private static Optional<List<Need>> on(String privilege, String indices) {
    return Optional.of(
        Arrays.stream(indices.split(","))
            .map(index -> new Need(privilege, Optional.of(index)))
            .toList());
  }

  /** Of the lines that say what to do; those with documents have other names in them. */
  private static List<Need> bulk(String body, String index) {
    List<Need> needs = new ArrayList<>();
    for (String line : body.split("\n")) {
      JsonNode node = read(line);
      for (String action : List.of("index", "delete")) {
        JsonNode target = node.path(action).path("_id");
        if (!target.isMissingNode()) {
          String name = node.path(action).path("_index").asText(index);
          needs.add(new Need(action, Optional.of(name)));
        }
      }
    }
    return needs.isEmpty() ? List.of(new Need("all", Optional.of(index))) : needs;
  }

  private static List<Need> named(String body) {
    JsonNode actions = read(body);
    return Stream.of("index", "indices", "alias", "aliases")
        .flatMap(field -> actions.findValues(field).stream())
        .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isTextual)
        .map(name -> new Need("manage", Optional.of(name.asText())))
        .toList();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
