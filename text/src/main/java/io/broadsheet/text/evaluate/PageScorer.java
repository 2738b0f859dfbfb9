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
  private final CharacterAssignment assignment;
  private final int[] match;
  private final List<String> faults = new ArrayList<>();
  private final Map<Measure, MatchCounts> counts = new EnumMap<>(Measure.class);

  private PageScorer(String text, Gold gold, List<Page> pages) {
    this.text = text;
    this.gold = gold;
    articles = pages.stream().flatMap(page -> page.articles().stream()).toList();
    assignment = new CharacterAssignment(text, gold, pages);
    match = assignment.match();
  }

  /** The scores of {@code pages}, the splitter's answer for {@code text}. */
  public static PageScore score(String text, Gold gold, List<Page> pages) {
    return new PageScorer(text, gold, pages).score();
  }

  /**
   * An article of the splitter's answer.
   *
   * @param confidence what the splitter says
   * @param right whether a gold article has the same characters, but for a tenth, and its headline
   */
  public record Judged(double confidence, boolean right) {}

  /** Which articles of {@code pages}, the splitter's answer for {@code text}, are right. */
  public static List<Judged> judge(String text, Gold gold, List<Page> pages) {
    return new PageScorer(text, gold, pages).judge();
  }

  private List<Judged> judge() {
    double[] jaccard = assignment.jaccard(match);
    boolean[] right = new boolean[articles.size()];
    for (int g = 0; g < match.length; g++) {
      if (jaccard[g] >= SAME) {
        String wanted = NormalizedText.headline(text, gold.articles().get(g).headline());
        right[match[g]] |= wanted.equals(headline(articles.get(match[g])));
      }
    }
    List<Judged> judged = new ArrayList<>();
    for (int a = 0; a < right.length; a++) {
      judged.add(new Judged(articles.get(a).confidence(), right[a]));
    }
    return judged;
  }

  private String headline(PageArticle article) {
    return article.headline().map(p -> NormalizedText.headline(text, p.ranges())).orElse("");
  }

  private PageScore score() {
    counts.put(Measure.B_CUBED, assignment.bCubed());
    counts.put(Measure.ARTICLES, sameArticles());
    for (Measure measure : Measure.values()) {
      counts.putIfAbsent(measure, MatchCounts.NONE);
    }
    for (int g = 0; g < gold.articles().size(); g++) {
      Optional<PageArticle> found =
          match[g] < 0 ? Optional.empty() : Optional.of(articles.get(match[g]));
      scoreParts(gold.articles().get(g), found);
    }
    articlesOrder();
    int wanted = gold.articles().stream().mapToInt(a -> paragraphs(a).size()).sum();
    int given = articles.stream().mapToInt(a -> paragraphs(a).size()).sum();
    add(Measure.PARAGRAPHS, new MatchCounts(0, wanted, given));
    MatchCounts kept = assignment.kept();
    counts.put(Measure.NOTHING_LOST, kept);
    if (kept.hits() < kept.wanted()) {
      faults.add((int) (kept.wanted() - kept.hits()) + " characters are lost or stand twice");
    }
    return new PageScore(gold.source(), gold.mode(), counts, faults);
  }

  private void scoreParts(GoldArticle wanted, Optional<PageArticle> found) {
    String name = name(wanted);
    String headline = NormalizedText.headline(text, wanted.headline());
    String given = found.map(this::headline).orElse("");
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
      String given = found.map(p -> NormalizedText.title(text, p.ranges())).orElse("");
      check(measure, name, NormalizedText.title(text, wanted), given);
    }
  }

  private void check(Measure measure, String name, String wanted, String given) {
    boolean right = wanted.equals(given);
    add(measure, MatchCounts.one(right));
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
    add(Measure.PARAGRAPHS, new MatchCounts(hits, 0, 0));
  }

  /** Neighbours in gold order that both were found: does the one still follow the other? */
  private void order(List<String> wanted, List<String> given, String name) {
    int last = -1;
    for (String unit : wanted) {
      int at = given.indexOf(unit);
      if (at >= 0 && last >= 0) {
        add(Measure.ORDER, MatchCounts.one(at > last));
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
        add(Measure.ORDER, MatchCounts.one(found > last));
      }
      last = found >= 0 ? found : last;
    }
  }

  private void add(Measure measure, MatchCounts more) {
    counts.merge(measure, more, MatchCounts::plus);
  }

  private String name(GoldArticle article) {
    String headline = NormalizedText.of(text, article.headline());
    List<String> paragraphs = paragraphs(article);
    return shorten(headline.isEmpty() && !paragraphs.isEmpty() ? paragraphs.getFirst() : headline);
  }

  private static String shorten(String text) {
    return text.length() <= 24 ? text : text.substring(0, 24) + "…";
  }

  private List<String> paragraphs(GoldArticle article) {
    return article.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .map(ranges -> NormalizedText.paragraph(text, ranges))
        .toList();
  }

  private List<String> paragraphs(PageArticle article) {
    return article.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .map(passage -> NormalizedText.paragraph(text, passage.ranges()))
        .toList();
  }

  private List<String> units(GoldArticle article) {
    List<String> units = new ArrayList<>();
    for (GoldSection section : article.sections()) {
      units.add(NormalizedText.of(text, section.heading()));
      section.paragraphs().forEach(ranges -> units.add(NormalizedText.paragraph(text, ranges)));
    }
    units.removeIf(String::isEmpty);
    return units;
  }

  private List<String> units(PageArticle article) {
    List<String> units = new ArrayList<>();
    for (PageArticle.Section section : article.sections()) {
      section.heading().ifPresent(heading -> units.add(NormalizedText.of(text, heading.ranges())));
      section.paragraphs().forEach(p -> units.add(NormalizedText.paragraph(text, p.ranges())));
    }
    return units;
  }

  private MatchCounts sameArticles() {
    double[] jaccard = assignment.jaccard(match);
    int hits = 0;
    for (int g = 0; g < match.length; g++) {
      boolean same = jaccard[g] >= SAME;
      hits += same ? 1 : 0;
      if (!same) {
        faults.add("article '" + name(gold.articles().get(g)) + "' not found whole");
      }
    }
    return new MatchCounts(hits, gold.articles().size(), articles.size());
  }
}
