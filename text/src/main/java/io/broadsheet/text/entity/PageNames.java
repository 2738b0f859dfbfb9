package io.broadsheet.text.entity;

import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.value.KnownNames.LongName;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that several readings agree on, with their short forms. */
final class PageNames {
  private final ShortNames shortNames;

  PageNames(ShortNames shortNames) {
    this.shortNames = shortNames;
  }

  List<LongName> of(List<SegmentedText> readings) {
    Map<String, NamedEntityType> names = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (SegmentedText reading : readings) {
      for (Token token : reading.tokens()) {
        token
            .pos()
            .entityType()
            .filter(_ -> token.length() > 1)
            .ifPresent(type -> count(token.in(reading.text()), type, names, counts));
      }
    }
    List<LongName> all = new ArrayList<>();
    all.addAll(shortNames.of(names, readings.stream().map(SegmentedText::text).toList()));
    names.values().removeIf(type -> type == NamedEntityType.PLACE);
    names.keySet().removeIf(name -> counts.get(name) < 2);
    all.addAll(ShortNames.asThemselves(names));
    return all;
  }

  private static void count(
      String name,
      NamedEntityType type,
      Map<String, NamedEntityType> names,
      Map<String, Integer> counts) {
    names.putIfAbsent(name, type);
    counts.merge(name, 1, Integer::sum);
  }
}
