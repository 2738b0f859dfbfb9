package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.entity.value.GeoPoint;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.entity.value.PlaceLevel;
import java.util.List;
import java.util.Optional;

/**
 * An entity that a gazetteer knows.
 *
 * @param name the canonical name
 * @param type its kind
 * @param aliases other names of it
 * @param location where it is, if known
 * @param parents the units that hold it, the smallest first
 * @param level what kind of place it is, if that is known
 * @param population how many people live there; 0 if unknown
 * @param lookups names, perhaps the canonical one, that are no words of their own: they mean this
 *     entity where a text has a place
 */
public record GazetteerEntry(
    String name,
    NamedEntityType type,
    List<String> aliases,
    Optional<GeoPoint> location,
    List<String> parents,
    Optional<PlaceLevel> level,
    long population,
    List<String> lookups) {

  /** Whether it is called so in full, not only for short. */
  public boolean isCalled(String other) {
    return name.equals(other) || aliases.contains(other);
  }
}
