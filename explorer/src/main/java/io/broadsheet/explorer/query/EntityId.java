package io.broadsheet.explorer.query;

import io.broadsheet.explorer.query.BadParameterException.Rule;
import java.util.List;
import java.util.Map;

/**
 * Which entity is meant: {@code PERSON:孙永红}.
 *
 * @param facet its kind
 * @param name its canonical name
 */
public record EntityId(Facet facet, String name) {

  private static final int MOST = 4;

  /** The entities of the parameter {@code name}, at least one and at most four. */
  public static List<EntityId> all(QueryParameters parameters, String name) {
    List<String> given = parameters.all(name);
    if (given.isEmpty() || given.size() > MOST) {
      throw new BadParameterException(
          name, Rule.REPEATED, "must be given once to " + MOST + " times.");
    }
    return given.stream().map(id -> of(name, id)).toList();
  }

  /** The entity of the parameter {@code name}. */
  public static EntityId of(QueryParameters parameters, String name) {
    return of(name, parameters.id(name));
  }

  private static EntityId of(String parameter, String id) {
    return Facet.entities().stream()
        .filter(
            facet -> id.startsWith(facet.name() + ":") && id.length() > facet.name().length() + 1)
        .findFirst()
        .map(facet -> new EntityId(facet, id.substring(facet.name().length() + 1)))
        .orElseThrow(
            () ->
                new BadParameterException(
                    parameter, Rule.CHOICE, "must be the id of an entity such as PERSON:孙永红."));
  }

  /** Articles that name it. */
  public Criteria criteria() {
    return Criteria.ALL.with(Map.of(facet, List.of(name)));
  }

  @Override
  public String toString() {
    return facet.name() + ":" + name;
  }
}
