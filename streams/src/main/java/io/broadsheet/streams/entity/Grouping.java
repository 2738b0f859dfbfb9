package io.broadsheet.streams.entity;

import io.broadsheet.streams.entity.NameEvidence.LongName;
import io.broadsheet.streams.entity.gazetteer.Entry;
import io.broadsheet.streams.entity.gazetteer.Gazetteer;
import io.broadsheet.streams.entity.lexicon.Token;
import io.broadsheet.streams.entity.office.Offices;
import io.broadsheet.streams.entity.title.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the mentions of one entity together, whatever form of its name they use. */
final class Grouping {
  private final Gazetteer gazetteer;
  private final Offices offices;
  private final Map<String, String> longNames = new HashMap<>();

  Grouping(Gazetteer gazetteer, Offices offices, List<LongName> names) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    for (LongName name : names) {
      if (!name.shortName().equals(name.longName())) {
        longNames.putIfAbsent(name.type() + name.shortName(), name.longName());
      }
    }
  }

  List<FoundEntity> group(Reading reading) {
    Map<String, Group> groups = new LinkedHashMap<>();
    String text = reading.text();
    for (int i = 0; i < reading.tokens().size(); i++) {
      Token token = reading.tokens().get(i);
      Optional<EntityType> type = Reading.typeOf(token.pos());
      if (type.isPresent()) {
        String printed = token.in(text);
        Group group = group(groups, type.get(), canonical(type.get(), printed));
        group.mentions.add(new Mention(token.start(), token.end(), printed));
        if (type.get() == EntityType.PERSON) {
          group.offices.addAll(offices.of(reading.names(), text, i));
        }
      }
    }
    for (Token project : reading.projects()) {
      add(groups, EntityType.PROJECT, project.in(text), project.start(), project.end(), text);
    }
    for (Titles.Title title : Titles.in(text)) {
      add(groups, title.type(), title.name(), title.start(), title.end(), text);
    }
    return groups.values().stream()
        .map(Group::entity)
        .sorted(Comparator.comparingInt(entity -> entity.mentions().getFirst().start()))
        .toList();
  }

  private void add(
      Map<String, Group> groups, EntityType type, String name, int start, int end, String text) {
    group(groups, type, canonical(type, name))
        .mentions
        .add(new Mention(start, end, text.substring(start, end)));
  }

  private Group group(Map<String, Group> groups, EntityType type, String name) {
    return groups.computeIfAbsent(type + name, _ -> new Group(type, name, known(type, name)));
  }

  private Optional<Entry> known(EntityType type, String name) {
    return gazetteer.find(name).filter(entry -> entry.type() == type);
  }

  /**
   * Follows short names to long ones; the steps are bounded, for two names may claim each other.
   */
  private String canonical(EntityType type, String printed) {
    String name = printed;
    for (int step = 0; step < 3; step++) {
      Optional<Entry> entry = known(type, name);
      if (entry.isPresent()) {
        return entry.get().name();
      }
      String longer = longNames.get(type + name);
      if (longer == null) {
        break;
      }
      name = longer;
    }
    return name;
  }

  private static final class Group {
    private final EntityType type;
    private final String name;
    private final Optional<Entry> known;
    private final List<Mention> mentions = new ArrayList<>();
    private final Set<String> offices = new LinkedHashSet<>();

    Group(EntityType type, String name, Optional<Entry> known) {
      this.type = type;
      this.name = name;
      this.known = known;
    }

    FoundEntity entity() {
      return new FoundEntity(
          type,
          name,
          List.copyOf(offices),
          mentions,
          known.flatMap(Entry::location),
          known.map(Entry::parents).orElse(List.of()));
    }
  }
}
