package io.broadsheet.text.entity;

import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.GazetteerEntry;
import io.broadsheet.text.entity.value.PlaceLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the places that share a name a text means (鼓楼区 in Xuzhou, Nanjing, Fuzhou or Kaifeng):
 * the one whose parent stands before it, else the one whose parent the text names, else the one
 * that is far larger than the others. What stays open is no place rather than a wrong one.
 */
final class PlaceChoice {
  /** Two entries of one name so near to each other are one place. */
  private static final double SAME_KM = 80;

  /** A place so many times larger than another is meant unless the other's parent stands before. */
  private static final double FAR_LARGER = 20;

  /** Without any word about parents, a place must be so many times larger than the next. */
  private static final double LARGER = 4;

  private static final double BEFORE = 100;
  private static final double NAMED = 50;

  /** How much less the name of a province says than that of a prefecture. */
  private static final double STEP = 20;

  /** A parent named in the same line tells more the nearer it stands. */
  private static final double NEAR = 10;

  /** A parent that stands directly before, or two characters before (巴西的萨尔瓦多). */
  private static final double BESIDE = NAMED + NEAR / 3;

  private static final String NO_EVIDENCE = "中国";

  private final Gazetteer gazetteer;
  private final String text;

  /**
   * @param text the article's text
   */
  PlaceChoice(Gazetteer gazetteer, String text) {
    this.gazetteer = gazetteer;
    this.text = text;
  }

  /**
   * The place that is meant.
   *
   * @param candidates the places of one name
   * @param name the name
   * @param starts where it stands in the text
   */
  Optional<GazetteerEntry> of(List<GazetteerEntry> candidates, String name, List<Integer> starts) {
    List<Place> places = distinct(candidates);
    if (places.size() < 2) {
      return places.stream().map(Place::entry).findFirst();
    }
    double largest = places.stream().mapToDouble(Place::size).max().orElseThrow();
    List<Place> told = new ArrayList<>();
    double most = 0;
    for (Place place : places) {
      double evidence = 0;
      for (int start : starts) {
        evidence = Math.max(evidence, evidence(place.entry(), start));
      }
      boolean small = place.size() * FAR_LARGER < largest && evidence < BESIDE;
      if (evidence > 0 && !small && evidence >= most) {
        if (evidence > most) {
          told.clear();
        }
        told.add(place);
        most = evidence;
      }
    }
    if (told.size() == 1) {
      return Optional.of(told.getFirst().entry());
    }
    List<Place> open = told.isEmpty() ? calledSo(places, name) : told;
    return open.size() == 1 ? Optional.of(open.getFirst().entry()) : largest(open);
  }

  /** An entry and how many people the largest of the entries for the same place has. */
  private record Place(GazetteerEntry entry, double size) {}

  private static List<Place> distinct(List<GazetteerEntry> candidates) {
    List<Place> places = new ArrayList<>();
    for (GazetteerEntry candidate : candidates) {
      if (places.stream().noneMatch(place -> same(place.entry(), candidate))) {
        double size =
            candidates.stream()
                .filter(other -> same(candidate, other))
                .mapToDouble(PlaceChoice::size)
                .max()
                .orElse(size(candidate));
        places.add(new Place(candidate, size));
      }
    }
    return places;
  }

  private static boolean same(GazetteerEntry one, GazetteerEntry other) {
    return one.name().equals(other.name())
        && one.location()
            .flatMap(here -> other.location().map(here::kilometresTo))
            .filter(way -> way < SAME_KM)
            .isPresent();
  }

  private static List<Place> calledSo(List<Place> places, String name) {
    List<Place> called = places.stream().filter(place -> place.entry().isCalled(name)).toList();
    return called.isEmpty() ? places : called;
  }

  private static Optional<GazetteerEntry> largest(List<Place> places) {
    List<Place> inOrder =
        places.stream().sorted(Comparator.comparingDouble(place -> -place.size())).toList();
    Place first = inOrder.getFirst();
    return first.size() >= LARGER * inOrder.get(1).size()
        ? Optional.of(first.entry())
        : Optional.empty();
  }

  /** The people of a place, or what places of its level have. */
  private static double size(GazetteerEntry place) {
    return place.population() > 0
        ? place.population()
        : switch (place.level().orElse(PlaceLevel.SITE)) {
          case COUNTRY -> 1e9;
          case PROVINCE, REGION, WATER, MOUNTAIN -> 4e7;
          case PREFECTURE -> 4e6;
          case CITY -> 1e6;
          case COUNTY, SITE -> 5e5;
          case TOWN -> 3e4;
        };
  }

  /** What a text says for a place at one of its mentions. */
  private double evidence(GazetteerEntry place, int start) {
    double most = 0;
    double worth = 0;
    for (String parent : place.parents()) {
      if (!parent.equals(NO_EVIDENCE)) {
        most = Math.max(most, evidence(parent, start) - worth);
        worth += STEP;
      }
    }
    return most;
  }

  private double evidence(String parent, int start) {
    double most = evidenceOf(parent, start);
    for (GazetteerEntry known : gazetteer.placesNamed(parent)) {
      if (known.name().equals(parent)) {
        for (String alias : known.aliases()) {
          most = Math.max(most, evidenceOf(alias, start));
        }
      }
    }
    return most;
  }

  private double evidenceOf(String form, int start) {
    int before = text.lastIndexOf(form, start - form.length());
    if (before < 0 || before > start) {
      return text.indexOf(form, start) < 0 ? 0 : NAMED;
    }
    int way = start - before - form.length();
    if (way == 0) {
      return BEFORE;
    }
    boolean inLine = text.indexOf('\n', before) < 0 || text.indexOf('\n', before) > start;
    return NAMED + (inLine ? NEAR / (1 + way) : 0);
  }
}
