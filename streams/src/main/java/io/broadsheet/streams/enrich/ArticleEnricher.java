package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.PageEvidence;
import io.broadsheet.schemas.YearEvidence;
import io.broadsheet.streams.article.RawRanges;
import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.quantity.QuantityFinder;
import io.broadsheet.text.time.ArticleDating;
import io.broadsheet.text.time.TimeExpression;
import io.broadsheet.text.time.TimeFinder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The second of the two functions that everything goes through: an article into an enriched one. A
 * pure function of the article alone, which carries what its page says.
 */
public final class ArticleEnricher {

  private final TimeFinder times;
  private final EntityFinder entities;
  private final QuantityFinder quantities;

  /** An enricher by these finders. */
  public ArticleEnricher(TimeFinder times, EntityFinder entities, QuantityFinder quantities) {
    this.times = times;
    this.entities = entities;
    this.quantities = quantities;
  }

  /** The version of the enricher and its data files. */
  public String version() {
    return String.join("/", times.version(), entities.version(), quantities.version());
  }

  /** The article with dates, entities and quantities. */
  public EnrichedArticle enrich(Article article) {
    String text = article.getText();
    ArticleDating.Known known = known(article);
    List<TimeExpression> found = times.find(text, known.context());
    Optional<ArticleDate> date =
        ArticleDating.date(text, known)
            .map(best -> new ArticleDate(best.edtf(), best.source().label()));
    var records = new EnrichmentRecords(new RawRanges(article.getSegments()));
    return ArticleCopy.of(article)
        .setDate(date.orElse(null))
        .setDay(day(article, date).orElse(null))
        .setDates(found.stream().map(records::date).toList())
        .setEntities(
            entities.find(text, EvidenceOf.names(article)).stream().map(records::entity).toList())
        .setQuantities(quantities.find(text, found).stream().map(records::quantity).toList())
        .setKeywords(entities.keywords(Objects.requireNonNullElse(article.getHeadline(), ""), text))
        .setEnricher(version())
        .build();
  }

  private static ArticleDating.Known known(Article article) {
    Optional<LocalDate> published =
        Optional.ofNullable(article.getPublished()).map(LocalDate::parse);
    boolean masthead = "masthead".equals(article.getPublishedSource());
    List<Integer> years =
        Optional.ofNullable(article.getPageEvidence()).stream()
            .map(PageEvidence::getYears)
            .flatMap(List::stream)
            .map(YearEvidence::getYear)
            .toList();
    return new ArticleDating.Known(
        published.filter(day -> !masthead),
        published.filter(day -> masthead),
        ArticleDating.yearOf(years));
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
