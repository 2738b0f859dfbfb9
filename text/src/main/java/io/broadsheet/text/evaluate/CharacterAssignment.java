package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** To which article each character of a page belongs, by gold and by the splitter's answer. */
final class CharacterAssignment {

  /** The owner of signs of markup, which are not counted. */
  private static final int MARKUP = -1;

  /** The owner of all furniture; articles are numbered from 1. */
  private static final int FURNITURE = 0;

  private final String text;
  private final Gold gold;
  private final List<PageArticle> articles;
  private final int[] goldOwner;
  private final int[] owner;
  private final int[] counts;

  CharacterAssignment(String text, Gold gold, List<Page> pages) {
    this.text = text;
    this.gold = gold;
    articles = pages.stream().flatMap(page -> page.articles().stream()).toList();
    goldOwner = new int[text.length()];
    owner = new int[text.length()];
    counts = new int[text.length()];
    claim(pages);
  }

  private void claim(List<Page> pages) {
    int number = 1;
    for (GoldArticle article : gold.articles()) {
      int id = number++;
      ranges(article).forEach(range -> Arrays.fill(goldOwner, range.start(), range.end(), id));
    }
    gold.markup().forEach(range -> Arrays.fill(goldOwner, range.start(), range.end(), MARKUP));
    number = 1;
    for (PageArticle article : articles) {
      int id = number++;
      ranges(article).forEach(range -> own(range, id));
    }
    for (Page page : pages) {
      for (Furniture piece : page.furniture()) {
        piece.ranges().forEach(range -> own(range, FURNITURE));
      }
    }
  }

  private void own(TextRange range, int id) {
    for (int i = range.start(); i < range.end(); i++) {
      owner[i] = id;
      counts[i]++;
    }
  }

  private static List<TextRange> ranges(GoldArticle article) {
    List<TextRange> ranges = new ArrayList<>(article.headline());
    ranges.addAll(article.kicker());
    ranges.addAll(article.deck());
    ranges.addAll(article.byline());
    article.captions().forEach(ranges::addAll);
    for (GoldSection section : article.sections()) {
      ranges.addAll(section.heading());
      section.paragraphs().forEach(ranges::addAll);
    }
    return ranges;
  }

  private static List<TextRange> ranges(PageArticle article) {
    return article.passages().stream().flatMap(passage -> passage.ranges().stream()).toList();
  }

  private boolean counted(int i) {
    return !Blank.is(text.charAt(i)) && goldOwner[i] != MARKUP;
  }

  private Map<Long, Integer> overlaps() {
    Map<Long, Integer> overlaps = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      if (counted(i)) {
        overlaps.merge(((long) goldOwner[i] << 32) | owner[i], 1, Integer::sum);
      }
    }
    return overlaps;
  }

  private int[] sizes(int[] owners, int number) {
    int[] sizes = new int[number + 1];
    for (int i = 0; i < text.length(); i++) {
      if (counted(i)) {
        sizes[owners[i]]++;
      }
    }
    return sizes;
  }

  /** The B-cubed F1 of all characters. */
  MatchCounts bCubed() {
    int[] wanted = sizes(goldOwner, gold.articles().size());
    int[] given = sizes(owner, articles.size());
    double precision = 0;
    double recall = 0;
    double all = 0;
    for (Map.Entry<Long, Integer> cell : overlaps().entrySet()) {
      double n = cell.getValue();
      precision += n * n / given[(int) (long) cell.getKey()];
      recall += n * n / wanted[(int) (cell.getKey() >>> 32)];
      all += n;
    }
    double f = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new MatchCounts(f, all, all);
  }

  /** The article that shares most with each gold article; -1 for none. */
  int[] match() {
    int[] best = new int[gold.articles().size()];
    int[] most = new int[best.length];
    Arrays.fill(best, -1);
    overlaps()
        .forEach(
            (cell, n) -> {
              int g = (int) (cell >>> 32) - 1;
              int a = (int) (long) cell - 1;
              if (g >= 0 && a >= 0 && (n > most[g] || (n == most[g] && a < best[g]))) {
                most[g] = n;
                best[g] = a;
              }
            });
    return best;
  }

  /** The Jaccard index of each gold article and the one matched with it. */
  double[] jaccard(int[] match) {
    int[] wanted = sizes(goldOwner, gold.articles().size());
    int[] given = sizes(owner, articles.size());
    Map<Long, Integer> overlaps = overlaps();
    double[] jaccard = new double[match.length];
    for (int g = 0; g < match.length; g++) {
      int a = match[g];
      int both = a < 0 ? 0 : overlaps.getOrDefault(((long) (g + 1) << 32) | (a + 1), 0);
      jaccard[g] = a < 0 ? 0 : (double) both / (wanted[g + 1] + given[a + 1] - both);
    }
    return jaccard;
  }

  /** The characters that stand in exactly one range. */
  MatchCounts kept() {
    int all = 0;
    int once = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Blank.is(text.charAt(i))) {
        all++;
        once += counts[i] == 1 ? 1 : 0;
      }
    }
    return new MatchCounts(once, all, all);
  }
}
