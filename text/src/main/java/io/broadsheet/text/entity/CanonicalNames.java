package io.broadsheet.text.entity;

import io.broadsheet.text.entity.gazetteer.CountryLetters;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.GazetteerEntry;
import io.broadsheet.text.entity.value.KnownNames.LongName;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an entity is called: as the gazetteer says, else by the longest form on the page. */
final class CanonicalNames {
  private static final int MOST_STEPS = 3;

  private final Gazetteer gazetteer;
  private final CountryLetters countryLetters;
  private final Map<String, String> longNames = new HashMap<>();

  CanonicalNames(Gazetteer gazetteer, CountryLetters countryLetters, List<LongName> names) {
    this.gazetteer = gazetteer;
    this.countryLetters = countryLetters;
    for (LongName name : names) {
      if (!name.shortName().equals(name.longName())) {
        longNames.putIfAbsent(name.type() + name.shortName(), name.longName());
      }
    }
  }

  /**
   * Follows short names to long ones; the steps are bounded, for two names may claim each other.
   */
  String of(NamedEntityType type, String printed) {
    if (type == NamedEntityType.PLACE && printed.length() == 1) {
      return countryLetters.countryOf(printed).orElse(printed);
    }
    String name = printed;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<GazetteerEntry> entry = entryOf(type, name);
      if (entry.isPresent()) {
        return entry.get().name();
      }
      String longer = longNames.get(type + name);
      if (longer == null) {
        return type == NamedEntityType.PLACE ? place(name) : name;
      }
      name = longer;
    }
    return name;
  }

  /** The one name of the places that this may be a short or former name of. */
  private String place(String name) {
    List<String> full =
        gazetteer.placesNamed(name).stream().map(GazetteerEntry::name).distinct().toList();
    return full.size() == 1 ? full.getFirst() : name;
  }

  Optional<GazetteerEntry> entryOf(NamedEntityType type, String name) {
    return gazetteer.find(name).filter(entry -> entry.type() == type);
  }
}
