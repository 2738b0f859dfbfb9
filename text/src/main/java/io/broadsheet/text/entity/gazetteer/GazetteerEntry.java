package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.entity.value.GeoPoint;
import io.broadsheet.text.entity.value.NamedEntityType;
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
public record GazetteerEntry(
    String name,
    NamedEntityType type,
    List<String> aliases,
    Optional<GeoPoint> location,
    List<String> parents) {}
