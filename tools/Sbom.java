import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Adds to the list of components that Maven gives what is in our jars and Maven does not know:
 * repackaged and copied libraries. Run by the build.
 */
final class Sbom {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Sbom() {}

  /**
   * Rewrites the first file with the components of the second, in which {@code ${NAME}} stands for
   * a value of the further arguments, each {@code NAME=VALUE}.
   */
  public static void main(String... arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    if (Files.notExists(file)) {
      System.err.println(
          "No list of components: Maven makes none offline. Build online for a release.");
      return;
    }
    String additions = Files.readString(Path.of(arguments[1]));
    for (int i = 2; i < arguments.length; i++) {
      String[] value = arguments[i].split("=", 2);
      additions = additions.replace("${" + value[0] + "}", value[1]);
    }
    if (JSON.readTree(file.toFile()) instanceof ObjectNode sbom
        && sbom.get("components") instanceof ArrayNode components
        && JSON.readTree(additions) instanceof ArrayNode more) {
      components.addAll(more);
      Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sbom));
    } else {
      throw new IOException(file + " is no CycloneDX list, or " + arguments[1] + " no array.");
    }
  }
}
