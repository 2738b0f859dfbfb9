package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.entity.value.GeoPoint;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.entity.value.PlaceLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a gazetteer file: UTF-8 rows of name, type, aliases, latitude, longitude, parents, level,
 * population and lookups with tabs between them; | between aliases, parents and lookups. Empty
 * lines, the header and lines that start with # say nothing; columns at the end may be left out.
 */
final class GazetteerReader {
  /** Thousands of places have the same parents. */
  private final Map<String, List<String>> parents = new HashMap<>();

  private GazetteerReader() {}

  /**
   * @throws IllegalArgumentException naming the line that cannot be understood
   */
  static List<GazetteerEntry> read(DataFile file) {
    var reader = new GazetteerReader();
    List<GazetteerEntry> entries = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) file.text().lines()::iterator) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("name\t")) {
        entries.add(reader.entry(line, file.name() + ", line " + number));
      }
    }
    return entries;
  }

  private GazetteerEntry entry(String line, String where) {
    String[] columns = line.split("\t", -1);
    String name = columns[0].strip();
    if (columns.length < 2 || name.isEmpty()) {
      throw new IllegalArgumentException(
          where + ": a row needs at least a name and a type with a tab between them.");
    }
    return new GazetteerEntry(
        name,
        constant(NamedEntityType.class, columns[1].strip(), "type", where),
        list(column(columns, 2)),
        location(column(columns, 3), column(columns, 4), where),
        parents.computeIfAbsent(column(columns, 5), GazetteerReader::list),
        level(column(columns, 6), where),
        population(column(columns, 7), where),
        lookups(name, column(columns, 8)));
  }

  private static List<String> lookups(String name, String cell) {
    return cell.equals(name) ? List.of(name) : list(cell);
  }

  private static Optional<PlaceLevel> level(String word, String where) {
    return word.isEmpty()
        ? Optional.empty()
        : Optional.of(constant(PlaceLevel.class, word, "level", where));
  }

  private static long population(String number, String where) {
    try {
      return number.isEmpty() ? 0 : Long.parseLong(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(where + ": population must be a whole number.", e);
    }
  }

  private static <T extends Enum<T>> T constant(
      Class<T> type, String word, String column, String where) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          where
              + ": “"
              + word
              + "” is no "
              + column
              + "; use one of "
              + List.of(type.getEnumConstants())
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

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static String column(String[] columns, int index) {
    return index < columns.length ? columns[index].strip() : "";
  }
}
