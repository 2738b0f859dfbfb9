package io.broadsheet.text.entity;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.List;
import java.util.Optional;

/** One finder for all tests; loading its resources takes a second. */
final class Finders {
  static final EntityFinder FINDER = EntityFinder.with(DataFiles.standard());

  private Finders() {}

  static List<FoundEntity> find(String text) {
    return FINDER.find(text, KnownNames.NONE);
  }

  static List<String> names(String text, NamedEntityType type) {
    return find(text).stream()
        .filter(entity -> entity.type() == type)
        .map(FoundEntity::name)
        .toList();
  }

  static List<String> offices(String text, String person) {
    return entity(find(text), person).map(FoundEntity::offices).orElseThrow();
  }

  static Optional<FoundEntity> entity(List<FoundEntity> entities, String name) {
    return entities.stream().filter(entity -> entity.name().equals(name)).findFirst();
  }

  static List<String> mentions(List<FoundEntity> entities, String name) {
    return entity(entities, name).orElseThrow().mentions().stream()
        .map(EntityMention::text)
        .toList();
  }
}
