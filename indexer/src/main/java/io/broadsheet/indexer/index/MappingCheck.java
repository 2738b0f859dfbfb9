package io.broadsheet.indexer.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds a mapping as the index has it against what it must be. */
final class MappingCheck {

  private static final String OBJECT = "object";

  private MappingCheck() {}

  /**
   * The paths of fields that are missing or of another kind.
   *
   * @param wanted the mapping's properties as they must be
   * @param there the properties that the index has
   */
  static List<String> differences(JsonNode wanted, JsonNode there) {
    var paths = new ArrayList<String>();
    compare("", wanted, there, paths);
    return paths;
  }

  private static void compare(String path, JsonNode wanted, JsonNode there, List<String> paths) {
    wanted
        .properties()
        .forEach(
            field -> {
              String name = path + field.getKey();
              JsonNode found = there.path(field.getKey());
              if (found.isMissingNode()) {
                paths.add(name + " is missing");
              } else if (!isAlike(field.getValue(), found)) {
                paths.add(name + " is " + found.path("type").asText(OBJECT));
              } else {
                compare(
                    name + ".",
                    field.getValue().path("properties"),
                    found.path("properties"),
                    paths);
              }
            });
  }

  private static boolean isAlike(JsonNode wanted, JsonNode found) {
    return text(wanted, "type", OBJECT).equals(text(found, "type", OBJECT))
        && text(wanted, "analyzer", "").equals(text(found, "analyzer", ""))
        && text(wanted, "index", "true").equals(text(found, "index", "true"));
  }

  private static String text(JsonNode field, String setting, String usual) {
    return field.path(setting).asText(usual);
  }
}
