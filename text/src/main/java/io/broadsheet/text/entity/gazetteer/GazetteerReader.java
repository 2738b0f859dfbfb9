package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.entity.EntityType;
import io.broadsheet.text.entity.GeoPoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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
   * @param source the file's name, for messages
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  static List<Entry> read(Reader reader, String source) throws IOException {
    List<Entry> entries = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("name\t")) {
        entries.add(entry(line, source + ", line " + number));
      }
    }
    return entries;
  }

  private static Entry entry(String line, String where) {
    String[] columns = line.split("\t", -1);
    String name = columns[0].strip();
    if (columns.length < 2 || name.isEmpty()) {
      throw new IllegalArgumentException(
          where + ": a row needs at least a name and a type with a tab between them.");
    }
    return new Entry(
        name,
        type(columns[1].strip(), where),
        list(columns, 2),
        location(column(columns, 3), column(columns, 4), where),
        list(columns, 5));
  }

  private static EntityType type(String word, String where) {
    try {
      return EntityType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          where + ": “" + word + "” is no type; use one of " + List.of(EntityType.values()) + ".",
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
