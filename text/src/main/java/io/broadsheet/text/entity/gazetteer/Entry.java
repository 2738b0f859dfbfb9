package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.entity.EntityType;
import io.broadsheet.text.entity.GeoPoint;
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
 */
public record Entry(
    String name,
    EntityType type,
    List<String> aliases,
    Optional<GeoPoint> location,
    List<String> parents) {}
