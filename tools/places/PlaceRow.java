import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/**
 * A place as a row of a gazetteer.
 *
 * @param name the canonical name
 * @param aliases other names that are words of their own
 * @param lookups names, perhaps the canonical one, that mean this place only where a text has a
 *     place
 * @param point where it is
 * @param parents what holds it, the smallest first
 * @param level what kind of place it is
 * @param population the people who live there; 0 if unknown
 */
record PlaceRow(
    String name,
    SequencedSet<String> aliases,
    SequencedSet<String> lookups,
    Point point,
    List<String> parents,
    String level,
    long population) {

  /** Degrees north and east. */
  record Point(double latitude, double longitude) {
    private static final double KM = 111.2;

    /** How far away another point is, well enough for some hundred kilometres. */
    double kilometres(Point other) {
      double x =
          (longitude - other.longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
      return KM * Math.hypot(latitude - other.latitude, x);
    }
  }

  static PlaceRow of(String name, Point point, List<String> parents, String level) {
    return new PlaceRow(
        name, new LinkedHashSet<>(), new LinkedHashSet<>(), point, parents, level, 0);
  }

  /** The row of the file. */
  String line() {
    aliases.remove(name);
    lookups.removeAll(aliases);
    return String.join(
        "\t",
        name,
        "PLACE",
        String.join("|", aliases),
        String.format(Locale.ROOT, "%.2f", point.latitude()),
        String.format(Locale.ROOT, "%.2f", point.longitude()),
        String.join("|", parents),
        level,
        population == 0 ? "" : String.valueOf(population),
        String.join("|", lookups));
  }
}
