package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which places have a name: all of them, for many share one. Two sorted arrays, to be small. */
final class PlaceNames {
  private final List<GazetteerEntry> entries;
  private final String[] names;
  private final int[] places;
  private final int firstOfUser;

  private record Named(String name, int place) {}

  /**
   * @param entries the entries of any type; later ones come first among equals
   * @param firstOfUser the first entry that wins over all before it
   */
  PlaceNames(List<GazetteerEntry> entries, int firstOfUser) {
    this.entries = entries;
    this.firstOfUser = firstOfUser;
    List<Named> all = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      GazetteerEntry entry = entries.get(i);
      if (entry.type() == NamedEntityType.PLACE) {
        int place = i;
        all.add(new Named(entry.name(), place));
        entry.aliases().forEach(name -> all.add(new Named(name, place)));
        entry.lookups().stream()
            .filter(name -> !name.equals(entry.name()))
            .forEach(name -> all.add(new Named(name, place)));
      }
    }
    all.sort(Comparator.comparing(Named::name));
    names = all.stream().map(Named::name).toArray(String[]::new);
    places = all.stream().mapToInt(Named::place).toArray();
  }

  /** The places of this name, ours by hand first; the user's alone, if there is one. */
  List<GazetteerEntry> named(String name) {
    int first = Arrays.binarySearch(names, name);
    if (first < 0) {
      return List.of();
    }
    while (first > 0 && names[first - 1].equals(name)) {
      first--;
    }
    if (places[first] >= firstOfUser) {
      return List.of(entries.get(places[first]));
    }
    List<GazetteerEntry> found = new ArrayList<>();
    for (int i = first; i < names.length && names[i].equals(name); i++) {
      found.add(entries.get(places[i]));
    }
    return found;
  }
}
