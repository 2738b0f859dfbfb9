import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places of the gazetteers that are written by hand, which win over what is made here. */
final class Handmade {
  private final Map<String, List<Place>> places = new HashMap<>();

  /** A place and where it is. */
  record Place(String name, PlaceRow.Point point) {}

  Handmade(Path folder) throws IOException {
    for (String file : List.of("gazetteer-china.tsv", "gazetteer-world.tsv")) {
      for (String line : Files.readAllLines(folder.resolve(file))) {
        String[] columns = line.split("\t", -1);
        if (columns.length > 4 && columns[1].equals("PLACE")) {
          var point =
              new PlaceRow.Point(Double.parseDouble(columns[3]), Double.parseDouble(columns[4]));
          var place = new Place(columns[0], point);
          add(columns[0], place);
          for (String alias : columns[2].split("\\|")) {
            add(alias, place);
          }
        }
      }
    }
  }

  private void add(String name, Place place) {
    places.computeIfAbsent(name, _ -> new ArrayList<>()).add(place);
  }

  boolean knows(String name) {
    return places.containsKey(name);
  }

  /** The place that is known by this name within a distance. */
  Optional<Place> near(String name, PlaceRow.Point point, double kilometres) {
    return places.getOrDefault(name, List.of()).stream()
        .filter(place -> place.point().kilometres(point) <= kilometres)
        .findFirst();
  }

  /** The place of this name, wherever it is. */
  Optional<Place> find(String name) {
    return places.getOrDefault(name, List.of()).stream().findFirst();
  }
}
