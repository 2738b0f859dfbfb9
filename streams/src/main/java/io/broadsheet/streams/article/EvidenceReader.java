package io.broadsheet.streams.article;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.DateEvidence;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.NameEvidence;
import io.broadsheet.schemas.PageEvidence;
import io.broadsheet.schemas.PersonEvidence;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.YearEvidence;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.entity.value.KnownNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what all articles of a page say together about years, dates and names. Bounded, since every
 * article of the page carries it.
 */
final class EvidenceReader {

  private static final int MOST_YEARS = 50;
  private static final int MOST_DATES = 100;

  private final ArticleReader reader;

  EvidenceReader(ArticleReader reader) {
    this.reader = reader;
  }

  PageEvidence of(List<Article> articles) {
    List<DateEvidence> dates = new ArrayList<>();
    Map<Integer, YearEvidence> years = new TreeMap<>();
    for (Article article : articles) {
      var places = new RawRanges(article.getSegments());
      for (var named : reader.years(article.getText())) {
        Range raw = hull(places.of(named.start(), named.end()));
        years.merge(
            named.year(),
            new YearEvidence(named.year(), 1, raw.getStart(), raw.getEnd()),
            EvidenceReader::counted);
        named
            .date()
            .filter(date -> dates.size() < MOST_DATES)
            .ifPresent(
                date -> dates.add(new DateEvidence(date.toString(), raw.getStart(), raw.getEnd())));
      }
    }
    var names = reader.names(articles.stream().map(Article::getText).toList());
    return new PageEvidence(latest(years.values()), dates, names(names), people(names));
  }

  private static YearEvidence counted(YearEvidence first, YearEvidence next) {
    return new YearEvidence(
        first.getYear(), first.getCount() + next.getCount(), first.getStart(), first.getEnd());
  }

  private static List<YearEvidence> latest(Collection<YearEvidence> years) {
    return years.stream().skip(Math.max(0, years.size() - MOST_YEARS)).toList();
  }

  private static Range hull(List<Range> ranges) {
    return new Range(
        ranges.stream().mapToInt(Range::getStart).min().orElse(0),
        ranges.stream().mapToInt(Range::getEnd).max().orElse(0));
  }

  private static List<NameEvidence> names(KnownNames found) {
    return found.names().stream()
        .map(
            name ->
                new NameEvidence(
                    name.shortName(), name.longName(), EntityType.valueOf(name.type().name())))
        .toList();
  }

  private static List<PersonEvidence> people(KnownNames found) {
    return found.people().stream()
        .map(person -> new PersonEvidence(person.name(), person.offices()))
        .toList();
  }
}
