package io.broadsheet.lab.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of what the release is made of, as CycloneDX has it. */
record Sbom(JsonNode root) {

  private static final Path FILE = Path.of("..", "cli", "target", "sbom.json");

  /** The one that the build made. */
  static Sbom read() throws IOException {
    return new Sbom(new ObjectMapper().readTree(FILE.toFile()));
  }

  /** Its libraries, those inside others too. */
  List<Component> components() {
    return nodes(root).map(node -> Component.of(node.get("purl").asText())).toList();
  }

  /** The SHA-256 digests that it gives. */
  Set<String> digests() {
    return nodes(root)
        .flatMap(node -> node.path("hashes").valueStream())
        .filter(hash -> hash.get("alg").asText().equals("SHA-256"))
        .map(hash -> hash.get("content").asText())
        .collect(Collectors.toSet());
  }

  private static Stream<JsonNode> nodes(JsonNode parent) {
    return parent
        .path("components")
        .valueStream()
        .flatMap(node -> Stream.concat(Stream.of(node), nodes(node)));
  }
}
