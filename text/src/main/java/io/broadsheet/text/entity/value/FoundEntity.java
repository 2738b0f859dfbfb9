package io.broadsheet.text.entity.value;

import java.util.List;
import java.util.Optional;

/**
 * An entity of one article.
 *
 * @param type its kind
 * @param name its canonical name: the user's or the gazetteer's, else the longest form on the page
 * @param offices the offices that the text gives a person, as printed; empty for other kinds
 * @param mentions every mention, in the order of the text
 * @param location where a place is, if the gazetteer knows
 * @param parents the administrative units that hold a place, the smallest first
 * @param level what kind of place a place is, if the gazetteer knows
 */
public record FoundEntity(
    NamedEntityType type,
    String name,
    List<String> offices,
    List<EntityMention> mentions,
    Optional<GeoPoint> location,
    List<String> parents,
    Optional<PlaceLevel> level) {

  public FoundEntity {
    offices = List.copyOf(offices);
    mentions = List.copyOf(mentions);
    parents = List.copyOf(parents);
  }
}
