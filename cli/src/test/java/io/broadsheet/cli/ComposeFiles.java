package io.broadsheet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the compose files. */
final class ComposeFiles {

  static final Path ROOT = Path.of("..");
  static final String OPEN = "docker-compose.yml";
  static final String SECURE = "docker-compose.secure.yml";

  private ComposeFiles() {}

  static Set<String> environment(Map<String, Object> service) {
    return map(service.get("environment")).keySet();
  }

  static Map<String, Map<String, Object>> services() {
    return services(OPEN);
  }

  static Stream<Map.Entry<String, Map<String, Object>>> both() {
    return Stream.of(OPEN, SECURE).flatMap(file -> services(file).entrySet().stream());
  }

  static Map<String, Map<String, Object>> services(String file) {
    @SuppressWarnings("unchecked")
    var services = (Map<String, Map<String, Object>>) compose(file).get("services");
    return services;
  }

  static Map<String, Object> compose(String file) {
    try (var reader = Files.newBufferedReader(ROOT.resolve(file))) {
      var options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      return new Yaml(new SafeConstructor(options)).load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> strings(Object value) {
    return list(value).stream().map(Object::toString).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }
}
