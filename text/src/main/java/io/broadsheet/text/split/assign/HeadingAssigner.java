package io.broadsheet.text.split.assign;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.body.ParagraphBlock;
import io.broadsheet.text.split.body.ParagraphTrait;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.line.LineReader;
import io.broadsheet.text.split.words.PairSet;
import io.broadsheet.text.split.words.Pairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Assigns section headings that stand gathered in one place to the sections of a body that stands
 * elsewhere: where the sections begin is chosen among the breaks between paragraphs, so that each
 * heading shares as many words as possible with its section.
 */
public final class HeadingAssigner {

  private static final int SHORT = 10;
  private static final int MOST_BREAKS = 96;
  private static final int MOST_HEADINGS = 24;

  private HeadingAssigner() {}

  /**
   * A heading and the number of the first paragraph of its section.
   *
   * @param titles the lines of the heading, in reading order
   * @param paragraph the number of the paragraph
   */
  public record Placed(List<TitleBlock> titles, int paragraph) {
    public Placed {
      titles = List.copyOf(titles);
    }
  }

  /**
   * ZonePositions the titles, which stand together, over the paragraphs.
   *
   * @param lede whether the paragraphs start with a lede, over which no heading stands
   */
  public static List<Placed> place(
      String text, List<TitleBlock> titles, List<ParagraphBlock> paragraphs, boolean lede) {
    List<Integer> breaks = breaks(paragraphs, lede);
    List<List<TitleBlock>> headings = headings(text, titles, breaks.size());
    if (headings.isEmpty() || paragraphs.isEmpty()) {
      return List.of();
    }
    int[] chosen = choose(text, headings, paragraphs, breaks, lede);
    List<Placed> placed = new ArrayList<>();
    for (int h = 0; h < headings.size(); h++) {
      placed.add(new Placed(headings.get(h), chosen[h]));
    }
    return placed;
  }

  /** The paragraphs with which a section may start: those behind a blank line, and the first. */
  private static List<Integer> breaks(List<ParagraphBlock> paragraphs, boolean lede) {
    List<Integer> breaks = new ArrayList<>();
    for (int p = 0; p < paragraphs.size() && breaks.size() < MOST_BREAKS; p++) {
      if (p == 0 ? !lede : paragraphs.get(p).has(ParagraphTrait.AFTER_BREAK)) {
        breaks.add(p);
      }
    }
    return breaks;
  }

  /** Groups titles into headings: a short line and the longer one beside it are one heading. */
  private static List<List<TitleBlock>> headings(String text, List<TitleBlock> titles, int breaks) {
    List<List<TitleBlock>> shortFirst = pair(text, titles, true);
    List<List<TitleBlock>> longFirst = pair(text, titles, false);
    List<List<TitleBlock>> best = shortFirst.size() <= longFirst.size() ? shortFirst : longFirst;
    List<List<TitleBlock>> headings = best;
    if (best.size() > breaks && shortFirst.size() > longFirst.size()) {
      headings = longFirst;
    }
    return headings.size() > Math.min(breaks, MOST_HEADINGS)
        ? headings.subList(0, Math.min(breaks, MOST_HEADINGS))
        : headings;
  }

  private static List<List<TitleBlock>> pair(
      String text, List<TitleBlock> titles, boolean shortFirst) {
    List<List<TitleBlock>> headings = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      TitleBlock one = titles.get(i);
      TitleBlock two = i + 1 < titles.size() ? titles.get(i + 1) : one;
      boolean together =
          two != one
              && isShort(text, shortFirst ? one : two)
              && !isShort(text, shortFirst ? two : one);
      if (together) {
        headings.add(shortFirst ? List.of(one, two) : List.of(two, one));
        i++;
      } else {
        headings.add(List.of(one));
      }
    }
    return headings;
  }

  private static boolean isShort(String text, TitleBlock title) {
    int width = 0;
    for (TextRange range : title.ranges()) {
      width += LineReader.width(text, range.start(), range.end());
    }
    return width <= SHORT && title.ranges().size() == 1;
  }

  /** The first paragraph of each heading's section; the first section starts with the first. */
  private static int[] choose(
      String text,
      List<List<TitleBlock>> headings,
      List<ParagraphBlock> paragraphs,
      List<Integer> breaks,
      boolean lede) {
    int n = headings.size();
    int b = breaks.size();
    double[][] best = new double[n][b];
    int[][] from = new int[n][b];
    for (double[] row : best) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    double[][] fit = fit(text, headings, paragraphs, breaks);
    Arrays.fill(best[0], 0, lede ? b - n + 1 : 1, 0);
    for (int h = 1; h < n; h++) {
      for (int at = h; at < b; at++) {
        for (int before = h - 1; before < at; before++) {
          double score = best[h - 1][before] + sum(fit[h - 1], before, at);
          if (score > best[h][at]) {
            best[h][at] = score;
            from[h][at] = before;
          }
        }
      }
    }
    return trace(best[n - 1], from, fit[n - 1], breaks);
  }

  private static int[] trace(double[] last, int[][] from, double[] fit, List<Integer> breaks) {
    int at = from.length - 1;
    double largest = Double.NEGATIVE_INFINITY;
    for (int b = 0; b < last.length; b++) {
      double score = last[b] + sum(fit, b, last.length);
      if (score > largest) {
        largest = score;
        at = b;
      }
    }
    int[] chosen = new int[from.length];
    for (int h = from.length - 1; h >= 0; h--) {
      chosen[h] = breaks.get(at);
      at = from[h][at];
    }
    return chosen;
  }

  /** The sum of a stretch, of which {@code fit} holds the sums from the start. */
  private static double sum(double[] fit, int from, int to) {
    return fit[to] - fit[from];
  }

  /** How much of each heading stands in the paragraphs up to each break. */
  private static double[][] fit(
      String text,
      List<List<TitleBlock>> headings,
      List<ParagraphBlock> paragraphs,
      List<Integer> breaks) {
    double[][] fit = new double[headings.size()][breaks.size() + 1];
    for (int b = 0; b < breaks.size(); b++) {
      int end = b + 1 < breaks.size() ? breaks.get(b + 1) : paragraphs.size();
      List<TextRange> ranges = new ArrayList<>();
      for (int p = breaks.get(b); p < end; p++) {
        ranges.addAll(paragraphs.get(p).ranges());
      }
      PairSet pairs = PairSet.of(text, ranges);
      for (int h = 0; h < headings.size(); h++) {
        fit[h][b + 1] = fit[h][b] + share(text, headings.get(h), pairs);
      }
    }
    return fit;
  }

  private static double share(String text, List<TitleBlock> heading, PairSet pairs) {
    double share = 0;
    for (TitleBlock title : heading) {
      share += pairs.share(text, title.ranges()) * Pairs.count(text, title.ranges());
    }
    return share;
  }
}
