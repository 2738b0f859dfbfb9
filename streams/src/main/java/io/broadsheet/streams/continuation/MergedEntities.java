package io.broadsheet.streams.continuation;

import io.broadsheet.schemas.Entity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entities of two pieces as those of one article. */
final class MergedEntities {

  private MergedEntities() {}

  static List<Entity> of(List<Entity> head, List<Entity> continuation) {
    Map<String, Entity> merged = new LinkedHashMap<>();
    ContinuationJoiner.both(head, continuation)
        .forEach(entity -> merged.merge(entity.getId(), entity, MergedEntities::merge));
    return List.copyOf(merged.values());
  }

  private static Entity merge(Entity first, Entity second) {
    Entity placed = first.getLatitude() == null ? second : first;
    return Entity.newBuilder(first)
        .setOffices(ContinuationJoiner.distinct(first.getOffices(), second.getOffices()))
        .setMentions(ContinuationJoiner.both(first.getMentions(), second.getMentions()))
        .setLatitude(placed.getLatitude())
        .setLongitude(placed.getLongitude())
        .setParents(first.getParents().isEmpty() ? second.getParents() : first.getParents())
        .setLevel(first.getLevel() == null ? second.getLevel() : first.getLevel())
        .build();
  }
}
