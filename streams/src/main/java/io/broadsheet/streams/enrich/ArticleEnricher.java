package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.streams.article.RawRanges;
import io.broadsheet.text.article.ArticleFindings;
import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.article.ArticleSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * The second of the two functions that everything goes through: an article into an enriched one. A
 * pure function of the article alone, which carries what its page says.
 */
public final class ArticleEnricher {

  /** Counts up whenever records say something else of what was read. */
  private static final String RECORDS_VERSION = "2";

  private final ArticleReader reader;

  /** An enricher of what {@code reader} finds. */
  public ArticleEnricher(ArticleReader reader) {
    this.reader = reader;
  }

  /** The version of the enricher and its data files. */
  public String version() {
    return RECORDS_VERSION + "." + reader.version();
  }

  /** The article with dates, entities and quantities. */
  public EnrichedArticle enrich(Article article) {
    ArticleFindings found =
        reader.read(
            new ArticleSource(
                Objects.requireNonNullElse(article.getHeadline(), ""),
                article.getText(),
                PageKnowledge.dates(article),
                PageKnowledge.names(article)));
    Optional<ArticleDate> date =
        found.times().date().map(best -> new ArticleDate(best.edtf(), best.source().label()));
    var records =
        new EnrichmentRecords(new RawRanges(article.getSegments()), MentionRoles.of(article));
    return ArticleCopy.of(article)
        .setDate(date.orElse(null))
        .setDay(day(article, date).orElse(null))
        .setDates(found.times().expressions().stream().map(records::date).toList())
        .setEntities(found.names().entities().stream().map(records::entity).toList())
        .setQuantities(found.quantities().stream().map(records::quantity).toList())
        .setKeywords(found.names().keywords())
        .setEnricher(version())
        .build();
  }

  /** The published day, else the article's own date if it is a full day. */
  private static Optional<String> day(Article article, Optional<ArticleDate> date) {
    return Optional.ofNullable(article.getPublished())
        .or(() -> date.map(ArticleDate::getEdtf).filter(ArticleEnricher::isDay));
  }

  private static boolean isDay(String edtf) {
    try {
      LocalDate.parse(edtf);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
