package io.broadsheet.lab.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role for Elasticsearch, as a file of deploy/elasticsearch has it.
 *
 * @param cluster privileges on the cluster
 * @param indices privileges on indices
 */
record Role(Set<String> cluster, List<Grant> indices) {

  private static final Path FOLDER = Path.of("..", "deploy", "elasticsearch");

  /** What holds others, by the manual's list of privileges. */
  private static final Map<String, Set<String>> HELD =
      Map.of(
          "manage",
          Set.of("create_index", "delete_index", "view_index_metadata", "maintenance", "monitor"));

  /**
   * Privileges on some indices.
   *
   * @param names indices and aliases; a star stands for any end
   */
  record Grant(Set<String> names, Set<String> privileges) {

    boolean gives(String privilege, String index) {
      return names.stream().anyMatch(name -> matches(name, index))
          && privileges.stream()
              .anyMatch(
                  given ->
                      given.equals(privilege)
                          || HELD.getOrDefault(given, Set.of()).contains(privilege));
    }

    private static boolean matches(String name, String index) {
      return name.endsWith("*")
          ? index.startsWith(name.substring(0, name.length() - 1))
          : index.equals(name);
    }
  }

  /** The role of the file {@code name}. */
  static Role of(String name) {
    try {
      JsonNode role = new ObjectMapper().readTree(FOLDER.resolve(name + ".json").toFile());
      return new Role(
          texts(role.path("cluster")),
          role.path("indices")
              .valueStream()
              .map(index -> new Grant(texts(index.get("names")), texts(index.get("privileges"))))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it gives everything that {@code request} needs. */
  boolean allows(Request request) {
    return Need.of(request).filter(needs -> needs.stream().allMatch(this::gives)).isPresent();
  }

  private boolean gives(Need need) {
    return need.index()
        .map(index -> indices.stream().anyMatch(grant -> grant.gives(need.privilege(), index)))
        .orElseGet(() -> cluster.contains(need.privilege()));
  }

  private static Set<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
  }
}
