package io.broadsheet.text.entity;

import static io.broadsheet.text.entity.value.NamedEntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.GazetteerEntry;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.GeoPoint;
import io.broadsheet.text.entity.value.PlaceLevel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many of all counties and large cities are found, and found where they are. */
class PlaceCoverageTest {
  private static final double NEAR_KM = 60;
  private static final long LARGE = 500_000;
  private static final Gazetteer GAZETTEER = Gazetteer.load(DataFiles.standard());

  /** A place under one of its names. */
  private record Named(String name, GazetteerEntry place) {

    String in(String sentence) {
      List<String> parents = place.parents();
      return sentence
          .replace("CITY", parents.isEmpty() ? "" : parents.getFirst())
          .replace("PROVINCE", parents.size() > 1 ? parents.get(parents.size() - 2) : "")
          .replace("NAME", name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "记者从CITYNAME获悉，全县夏粮增产。",
        "PROVINCENAME近日普降大雨。",
        "一支医疗队来到CITYNAME，为群众义诊。",
        "这位老人家住PROVINCECITYNAME，今年81岁。"
      })
  void findsAndLocatesTheCounties(String sentence) {
    List<Named> counties =
        GAZETTEER.entries().stream()
            .filter(entry -> entry.level().equals(Optional.of(PlaceLevel.COUNTY)))
            .filter(entry -> entry.parents().contains("中国"))
            .map(entry -> new Named(entry.name(), entry))
            .toList();
    assertThat(counties).hasSizeGreaterThan(2_820);
    assertThat(found(counties, sentence)).isGreaterThanOrEqualTo(0.98);
    assertThat(located(counties, sentence)).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"论坛在NAME举行。", "他在NAME住了三年。", "由NAME开来的列车晚点两小时。", "NAME市长昨天辞职。"})
  void findsAndLocatesTheLargeCitiesOfTheWorld(String sentence) {
    List<Named> cities =
        GAZETTEER.entries().stream()
            .filter(entry -> entry.population() > LARGE)
            .flatMap(
                entry ->
                    Stream.of(List.of(entry.name()), entry.aliases(), entry.lookups())
                        .flatMap(List::stream)
                        .distinct()
                        .map(name -> new Named(name, entry)))
            .toList();
    assertThat(cities).hasSizeGreaterThan(700);
    assertThat(found(cities, sentence)).isGreaterThanOrEqualTo(0.90);
    assertThat(located(cities, sentence)).isGreaterThanOrEqualTo(0.85);
  }

  private static double found(List<Named> places, String sentence) {
    return share(places, place -> mentioned(place, sentence).findAny().isPresent());
  }

  private static double located(List<Named> places, String sentence) {
    return share(
        places,
        place -> {
          GeoPoint point = place.place().location().orElseThrow();
          return mentioned(place, sentence)
              .filter(found -> found.parents().equals(place.place().parents()))
              .anyMatch(
                  found ->
                      found.location().filter(p -> p.kilometresTo(point) < NEAR_KM).isPresent());
        });
  }

  private static double share(List<Named> places, Predicate<Named> which) {
    return places.stream().filter(which).count() / (double) places.size();
  }

  private static Stream<FoundEntity> mentioned(Named place, String sentence) {
    String text = place.in(sentence);
    int start = place.in(sentence.substring(0, sentence.indexOf("NAME"))).length();
    int end = start + place.name().length();
    return Finders.find(text).stream()
        .filter(entity -> entity.type() == PLACE)
        .filter(
            entity ->
                entity.mentions().stream()
                    .anyMatch(mention -> mention.start() <= start && mention.end() == end));
  }
}
