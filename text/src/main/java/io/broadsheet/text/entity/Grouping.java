package io.broadsheet.text.entity;

import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.GazetteerEntry;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.office.Offices;
import io.broadsheet.text.entity.title.Titles;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final CanonicalNames names;
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private Grouping(Gazetteer gazetteer, Offices offices, CanonicalNames names) {
    this.gazetteer = gazetteer;
    this.offices = offices;
    this.names = names;
  }

  /** The entities of a text in the order of their first mention. */
  static List<FoundEntity> of(
      SegmentedText reading, Gazetteer gazetteer, Offices offices, CanonicalNames names) {
    Grouping grouping = new Grouping(gazetteer, offices, names);
    grouping.addNames(reading);
    grouping.addTitles(reading);
    PlaceChoice places = new PlaceChoice(gazetteer, reading.text());
    return grouping.groups.values().stream()
        .map(group -> group.entity(grouping.placeOf(group, places)))
        .sorted(Comparator.comparingInt(entity -> entity.mentions().getFirst().start()))
        .toList();
  }

  private void addNames(SegmentedText reading) {
    for (int i = 0; i < reading.tokens().size(); i++) {
      Token token = reading.tokens().get(i);
      BudgetScope.passed(token.length());
      Optional<NamedEntityType> type = token.pos().entityType();
      if (type.isPresent()) {
        Group group = add(type.get(), token, reading);
        if (type.get() == NamedEntityType.PERSON) {
          offices
              .of(reading.names(), reading.text(), i)
              .forEach(office -> group.offices.add(office.in(reading.printed())));
        }
      }
    }
  }

  private void addTitles(SegmentedText reading) {
    String text = reading.text();
    reading.projects().forEach(project -> add(NamedEntityType.PROJECT, project, reading));
    gazetteer
        .titlesIn(text)
        .forEach(
            known ->
                group(known.entry().type(), text.substring(known.start(), known.end()))
                    .add(known.start(), known.end(), reading));
    for (Titles.MarkedTitle title : Titles.in(text)) {
      group(title.type(), title.name()).add(title.start(), title.end(), reading);
    }
  }

  private Group add(NamedEntityType type, Token token, SegmentedText reading) {
    return group(type, token.in(reading.text())).add(token.start(), token.end(), reading);
  }

  private Group group(NamedEntityType type, String written) {
    String name = names.of(type, written);
    return groups.computeIfAbsent(
        type + name, _ -> new Group(type, name, names.entryOf(type, name)));
  }

  private Optional<GazetteerEntry> placeOf(Group group, PlaceChoice places) {
    if (group.type != NamedEntityType.PLACE) {
      return Optional.empty();
    }
    List<GazetteerEntry> candidates = gazetteer.placesNamed(group.written);
    List<Integer> starts = group.mentions.stream().map(EntityMention::start).sorted().toList();
    return places.of(candidates, group.written, starts);
  }

  private static final class Group {
    private final NamedEntityType type;
    private String name;
    private final String written;
    private final Optional<GazetteerEntry> known;
    private final Set<EntityMention> mentions = new LinkedHashSet<>();
    private final Set<String> offices = new LinkedHashSet<>();

    Group(NamedEntityType type, String name, Optional<GazetteerEntry> known) {
      this.type = type;
      this.name = name;
      this.written = name;
      this.known = known;
    }

    /**
     * A title that the user knows and that also stands in marks is mentioned once. A name that no
     * gazetteer knows keeps the characters that the page first prints it in.
     */
    Group add(int start, int end, SegmentedText reading) {
      EntityMention mention =
          new EntityMention(start, end, reading.printed().substring(start, end));
      if (mentions.add(mention) && known.isEmpty() && name.equals(written)) {
        int at = reading.text().indexOf(written, start);
        if (at >= start && at + written.length() <= end) {
          name = reading.printed().substring(at, at + written.length());
        }
      }
      return this;
    }

    FoundEntity entity(Optional<GazetteerEntry> place) {
      List<EntityMention> inOrder = new ArrayList<>(mentions);
      inOrder.sort(Comparator.comparingInt(EntityMention::start));
      return new FoundEntity(
          type,
          name,
          List.copyOf(offices),
          inOrder,
          place.flatMap(GazetteerEntry::location),
          place.map(GazetteerEntry::parents).orElse(List.of()),
          place.flatMap(GazetteerEntry::level));
    }
  }
}
