package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.PageEvidence;
import io.broadsheet.schemas.YearEvidence;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.NamedEntityType;
import io.broadsheet.text.time.value.KnownDates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads off an article's record what its page knows of dates and names. */
final class PageKnowledge {

  private PageKnowledge() {}

  static KnownDates dates(Article article) {
    Optional<LocalDate> published =
        Optional.ofNullable(article.getPublished()).map(LocalDate::parse);
    boolean masthead = "masthead".equals(article.getPublishedSource());
    List<Integer> years =
        Optional.ofNullable(article.getPageEvidence()).stream()
            .map(PageEvidence::getYears)
            .flatMap(List::stream)
            .map(YearEvidence::getYear)
            .toList();
    return new KnownDates(
        published.filter(_ -> !masthead),
        published.filter(_ -> masthead),
        KnownDates.yearOf(years));
  }

  static KnownNames names(Article article) {
    return Optional.ofNullable(article.getPageEvidence())
        .map(PageKnowledge::names)
        .orElse(KnownNames.NONE);
  }

  private static KnownNames names(PageEvidence page) {
    List<KnownNames.LongName> names =
        page.getNames().stream()
            .filter(name -> isKnown(name.getType().name()))
            .map(
                name ->
                    new KnownNames.LongName(
                        name.getShortName(),
                        name.getLongName(),
                        NamedEntityType.valueOf(name.getType().name())))
            .toList();
    List<KnownNames.PersonOffices> people =
        page.getPeople().stream()
            .map(person -> new KnownNames.PersonOffices(person.getName(), person.getOffices()))
            .toList();
    return new KnownNames(names, people);
  }

  /** A later version of the contract may know types that this one does not. */
  private static boolean isKnown(String type) {
    return Arrays.stream(NamedEntityType.values()).anyMatch(known -> known.name().equals(type));
  }
}
