package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.Passage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the splitter's answer for a page with gold. */
public final class PageScorer {

  private static final double SAME = 0.9;

  private final String text;
  private final Gold gold;
  private final List<PageArticle> articles;
  private final Ownership ownership;
  private final int[] match;
  private final List<String> faults = new ArrayList<>();
  private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);

  private PageScorer(String text, Gold gold, List<Page> pages) {
    this.text = text;
    this.gold = gold;
    articles = pages.stream().flatMap(page -> page.articles().stream()).toList();
    ownership = new Ownership(text, gold, pages);
    match = ownership.match();
  }

  /** The scores of {@code pages}, the splitter's answer for {@code text}. */
  public static PageScore score(String text, Gold gold, List<Page> pages) {
    return new PageScorer(text, gold, pages).score();
  }

  private PageScore score() {
    tallies.put(Measure.B_CUBED, ownership.bCubed());
    tallies.put(Measure.ARTICLES, sameArticles());
    for (Measure measure : Measure.values()) {
      tallies.putIfAbsent(measure, Tally.NONE);
    }
    for (int g = 0; g < gold.articles().size(); g++) {
      Optional<PageArticle> found =
          match[g] < 0 ? Optional.empty() : Optional.of(articles.get(match[g]));
      scoreParts(gold.articles().get(g), found);
    }
    articlesOrder();
    int wanted = gold.articles().stream().mapToInt(a -> paragraphs(a).size()).sum();
    int given = articles.stream().mapToInt(a -> paragraphs(a).size()).sum();
    add(Measure.PARAGRAPHS, new Tally(0, wanted, given));
    Tally kept = ownership.kept();
    tallies.put(Measure.NOTHING_LOST, kept);
    if (kept.hits() < kept.wanted()) {
      faults.add((int) (kept.wanted() - kept.hits()) + " characters are lost or stand twice");
    }
    return new PageScore(gold.source(), gold.mode(), tallies, faults);
  }

  private void scoreParts(Gold.Article wanted, Optional<PageArticle> found) {
    String name = name(wanted);
    String headline = Canon.of(text, wanted.headline());
    String given =
        found.flatMap(PageArticle::headline).map(p -> Canon.of(text, p.ranges())).orElse("");
    check(Measure.HEADLINES, name, headline, given);
    title(Measure.KICKERS, name, wanted.kicker(), found.flatMap(PageArticle::kicker));
    title(Measure.DECKS, name, wanted.deck(), found.flatMap(PageArticle::deck));
    Set<String> reporters = new HashSet<>();
    found.ifPresent(a -> a.reporters().forEach(r -> reporters.add(r.name())));
    check(
        Measure.REPORTERS,
        name,
        new HashSet<>(wanted.reporters()).toString(),
        reporters.toString());
    List<String> goldParagraphs = paragraphs(wanted);
    List<String> foundParagraphs = found.map(this::paragraphs).orElse(List.of());
    paragraphHits(name, goldParagraphs, foundParagraphs);
    order(units(wanted), found.map(this::units).orElse(List.of()), name);
  }

  private void title(
      Measure measure, String name, List<TextRange> wanted, Optional<Passage> found) {
    if (!wanted.isEmpty() || found.isPresent()) {
      String given = found.map(p -> Canon.title(text, p.ranges())).orElse("");
      check(measure, name, Canon.title(text, wanted), given);
    }
  }

  private void check(Measure measure, String name, String wanted, String given) {
    boolean right = wanted.equals(given);
    add(measure, Tally.one(right));
    if (!right) {
      faults.add(measure.column() + " of '" + name + "' is '" + given + "', not '" + wanted + "'");
    }
  }

  private void paragraphHits(String name, List<String> wanted, List<String> given) {
    List<String> rest = new ArrayList<>(given);
    int hits = 0;
    for (String paragraph : wanted) {
      if (rest.remove(paragraph)) {
        hits++;
      } else {
        faults.add("paragraph of '" + name + "' not found: " + shorten(paragraph));
      }
    }
    add(Measure.PARAGRAPHS, new Tally(hits, 0, 0));
  }

  /** Neighbours in gold order that both were found: does the one still follow the other? */
  private void order(List<String> wanted, List<String> given, String name) {
    int last = -1;
    for (String unit : wanted) {
      int at = given.indexOf(unit);
      if (at >= 0 && last >= 0) {
        add(Measure.ORDER, Tally.one(at > last));
        if (at < last) {
          faults.add("order in '" + name + "' is wrong at: " + shorten(unit));
        }
      }
      last = at >= 0 ? at : last;
    }
  }

  private void articlesOrder() {
    int last = -1;
    for (int found : match) {
      if (found >= 0 && last >= 0) {
        add(Measure.ORDER, Tally.one(found > last));
      }
      last = found >= 0 ? found : last;
    }
  }

  private void add(Measure measure, Tally tally) {
    tallies.merge(measure, tally, Tally::plus);
  }

  private String name(Gold.Article article) {
    String headline = Canon.of(text, article.headline());
    List<String> paragraphs = paragraphs(article);
    return shorten(headline.isEmpty() && !paragraphs.isEmpty() ? paragraphs.getFirst() : headline);
  }

  private static String shorten(String text) {
    return text.length() <= 24 ? text : text.substring(0, 24) + "…";
  }

  private List<String> paragraphs(Gold.Article article) {
    return article.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .map(ranges -> Canon.paragraph(text, ranges))
        .toList();
  }

  private List<String> paragraphs(PageArticle article) {
    return article.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .map(passage -> Canon.paragraph(text, passage.ranges()))
        .toList();
  }

  private List<String> units(Gold.Article article) {
    List<String> units = new ArrayList<>();
    for (Gold.Section section : article.sections()) {
      units.add(Canon.of(text, section.heading()));
      section.paragraphs().forEach(ranges -> units.add(Canon.paragraph(text, ranges)));
    }
    units.removeIf(String::isEmpty);
    return units;
  }

  private List<String> units(PageArticle article) {
    List<String> units = new ArrayList<>();
    for (PageArticle.Section section : article.sections()) {
      section.heading().ifPresent(heading -> units.add(Canon.of(text, heading.ranges())));
      section.paragraphs().forEach(p -> units.add(Canon.paragraph(text, p.ranges())));
    }
    return units;
  }

  private Tally sameArticles() {
    double[] jaccard = ownership.jaccard(match);
    int hits = 0;
    for (int g = 0; g < match.length; g++) {
      boolean same = jaccard[g] >= SAME;
      hits += same ? 1 : 0;
      if (!same) {
        faults.add("article '" + name(gold.articles().get(g)) + "' not found whole");
      }
    }
    return new Tally(hits, gold.articles().size(), articles.size());
  }
}
