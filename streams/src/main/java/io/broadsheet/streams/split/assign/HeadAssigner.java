package io.broadsheet.streams.split.assign;

import io.broadsheet.streams.split.body.Block;
import io.broadsheet.streams.split.body.Fragment;
import io.broadsheet.streams.split.body.Story;
import io.broadsheet.streams.split.weigh.Weights;
import io.broadsheet.streams.split.words.PairIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns headlines to bodies for the whole page at once, with the kickers and decks around them.
 * Exact for up to 64 bodies; beyond, in windows of 64 that overlap by half.
 */
public final class HeadAssigner {

  private static final int WINDOW = 64;
  private static final int STEP = 32;
  private static final int CANDIDATES = 12;
  private static final double OUT = -1e6;

  private final String text;
  private final List<Story> stories;
  private final List<Block.Title> titles;
  private final boolean[] taken;
  private final Head[] heads;
  private final TitleEvidence evidence;

  private HeadAssigner(
      String text,
      List<Story> stories,
      List<Block.Title> titles,
      Weights weights,
      Set<String> series) {
    this.text = text;
    this.stories = stories;
    this.titles = titles;
    taken = new boolean[titles.size()];
    heads = new Head[stories.size()];
    Arrays.fill(heads, Head.NONE);
    Series known = new Series(series, text, titles);
    evidence = new TitleEvidence(text, weights, known, new Places(stories));
  }

  /**
   * The titles over each story.
   *
   * @param titles all titles of the page, by place
   * @param series names of series, as evidence for kickers
   */
  public static List<Head> assign(
      String text,
      List<Story> stories,
      List<Block.Title> titles,
      Weights weights,
      Set<String> series) {
    HeadAssigner assigner = new HeadAssigner(text, stories, titles, weights, series);
    for (int from = 0; from < stories.size(); from += STEP) {
      int to = Math.min(stories.size(), from + WINDOW);
      int settled = to == stories.size() ? to : from + STEP;
      assigner.new Window(from, to).settle(settled);
      if (to == stories.size()) {
        break;
      }
    }
    return List.of(assigner.heads);
  }

  /** The bodies of one window and the titles around them. */
  private final class Window {
    private final int from;
    private final int size;
    private final int firstTitle;
    private final int lastTitle;
    private final PairIndex index = new PairIndex();

    Window(int from, int to) {
      this.from = from;
      size = to - from;
      int firstLine = from == 0 ? 0 : stories.get(from - 1).last();
      int lastLine = to == stories.size() ? Integer.MAX_VALUE : stories.get(to).first();
      firstTitle = titleAt(firstLine);
      lastTitle = titleAt(lastLine);
      for (int t = firstTitle; t < lastTitle; t++) {
        index.addTitle(text, titles.get(t).ranges());
      }
      for (int b = 0; b < size; b++) {
        addBody(b);
      }
    }

    private void addBody(int b) {
      boolean lede = true;
      for (Fragment fragment : stories.get(from + b).fragments()) {
        for (Block.Paragraph paragraph : fragment.paragraphs()) {
          index.addBody(text, paragraph.ranges(), b, lede);
          lede = false;
        }
      }
    }

    void settle(int settled) {
      List<Integer> candidates = candidates();
      double[][] gain = new double[size][candidates.size() + size];
      for (double[] row : gain) {
        Arrays.fill(row, OUT);
      }
      for (int c = 0; c < candidates.size(); c++) {
        double[] scores = scores(candidates.get(c));
        for (int b = 0; b < size; b++) {
          gain[b][c] = scores[b];
        }
      }
      for (int b = 0; b < size; b++) {
        gain[b][candidates.size() + b] = evidence.none(stories.get(from + b));
      }
      accept(Matching.best(gain), gain, candidates, settled);
    }

    private void accept(int[] best, double[][] gain, List<Integer> candidates, int settled) {
      List<int[]> found = new ArrayList<>();
      for (int b = 0; b < size && from + b < settled; b++) {
        if (best[b] < candidates.size()) {
          found.add(new int[] {b, candidates.get(best[b])});
          taken[candidates.get(best[b])] = true;
        }
      }
      for (int[] pair : found) {
        double surplus = gain[pair[0]][best[pair[0]]] - evidence.none(stories.get(from + pair[0]));
        heads[from + pair[0]] = head(pair[0], pair[1], surplus);
      }
    }

    private Head head(int b, int t, double surplus) {
      List<Block.Title> decks = new ArrayList<>();
      int after = t + 1;
      while (free(t, after) && (decks.isEmpty() || evidence.deckForm(titles.get(after)))) {
        if (evidence.deck(titles.get(after), shares(after), b) <= 0) {
          break;
        }
        decks.add(titles.get(after));
        taken[after++] = true;
      }
      Optional<Block.Title> kicker = Optional.empty();
      if (free(t, t - 1) && evidence.kicker(titles.get(t - 1), shares(t - 1), b) > 0) {
        kicker = Optional.of(titles.get(t - 1));
        taken[t - 1] = true;
      }
      return new Head(kicker, Optional.of(titles.get(t)), decks, surplus);
    }

    private boolean free(int headline, int other) {
      return other >= firstTitle
          && other < lastTitle
          && !taken[other]
          && titles.get(other).zone() == titles.get(headline).zone();
    }

    /** The best few titles of each body. */
    private List<Integer> candidates() {
      double[][] best = new double[size][CANDIDATES];
      int[][] which = new int[size][CANDIDATES];
      for (int b = 0; b < size; b++) {
        Arrays.fill(best[b], OUT);
        Arrays.fill(which[b], -1);
      }
      for (int t = firstTitle; t < lastTitle; t++) {
        if (!taken[t]) {
          double[] scores = scores(t);
          for (int b = 0; b < size; b++) {
            insert(best[b], which[b], scores[b], t);
          }
        }
      }
      List<Integer> all = new ArrayList<>();
      for (int[] row : which) {
        for (int t : row) {
          all.add(t);
        }
      }
      List<Integer> distinct = new ArrayList<>(new java.util.TreeSet<>(all));
      distinct.removeAll(Collections.singleton(-1));
      return distinct;
    }

    private static void insert(double[] best, int[] which, double score, int t) {
      int at = best.length - 1;
      if (score <= best[at]) {
        return;
      }
      while (at > 0 && best[at - 1] < score) {
        best[at] = best[at - 1];
        which[at] = which[at - 1];
        at--;
      }
      best[at] = score;
      which[at] = t;
    }

    /** What speaks for title {@code t} as the headline of each body, its neighbours included. */
    private double[] scores(int t) {
      Shares own = shares(t);
      Shares above = free(t, t - 1) ? shares(t - 1) : null;
      Shares below = free(t, t + 1) ? shares(t + 1) : null;
      double[] scores = new double[size];
      for (int b = 0; b < size; b++) {
        scores[b] = evidence.headline(titles.get(t), own, stories.get(from + b), b);
        if (above != null) {
          scores[b] += Math.max(0, evidence.kicker(titles.get(t - 1), above, b));
        }
        if (below != null) {
          scores[b] += Math.max(0, evidence.deck(titles.get(t + 1), below, b));
        }
      }
      return scores;
    }

    private Shares shares(int t) {
      return Shares.of(text, titles.get(t).ranges(), index, size);
    }

    /** The first title at or behind a line. */
    private int titleAt(int line) {
      int low = 0;
      int high = titles.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (titles.get(middle).first() < line) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }
}
