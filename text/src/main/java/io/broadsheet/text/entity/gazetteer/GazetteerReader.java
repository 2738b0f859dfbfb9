package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.entity.value.GeoPoint;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a gazetteer file: UTF-8 rows of name, type, aliases, latitude, longitude and parents with
 * tabs between them; | between aliases and between parents. Empty lines, the header and lines that
 * start with # say nothing; columns at the end may be left out.
 */
final class GazetteerReader {
  private GazetteerReader() {}

  /**
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  static List<GazetteerEntry> read(DataFile file) {
    List<GazetteerEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("name\t")) {
        entries.add(entry(line, file.name() + ", line " + number));
      }
    }
    return entries;
  }

  private static GazetteerEntry entry(String line, String where) {
    String[] columns = line.split("\t", -1);
    String name = columns[0].strip();
    if (columns.length < 2 || name.isEmpty()) {
      throw new IllegalArgumentException(
          where + ": a row needs at least a name and a type with a tab between them.");
    }
    return new GazetteerEntry(
        name,
        type(columns[1].strip(), where),
        list(columns, 2),
        location(column(columns, 3), column(columns, 4), where),
        list(columns, 5));
  }

  private static NamedEntityType type(String word, String where) {
    try {
      return NamedEntityType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          where
              + ": “"
              + word
              + "” is no type; use one of "
              + List.of(NamedEntityType.values())
              + ".",
          e);
    }
  }

  private static Optional<GeoPoint> location(String latitude, String longitude, String where) {
    if (latitude.isEmpty() && longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          where + ": latitude and longitude must both be decimal degrees or both be empty.", e);
    }
  }

  private static List<String> list(String[] columns, int index) {
    String cell = column(columns, index);
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static String column(String[] columns, int index) {
    return index < columns.length ? columns[index].strip() : "";
  }
}
