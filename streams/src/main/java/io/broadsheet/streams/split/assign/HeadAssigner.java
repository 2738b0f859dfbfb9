package io.broadsheet.streams.split.assign;

import io.broadsheet.streams.split.body.Block;
import io.broadsheet.streams.split.body.Fragment;
import io.broadsheet.streams.split.body.Story;
import io.broadsheet.streams.split.words.PairIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assigns headlines to bodies for the whole page at once, with the kickers and decks around them.
 * Exact for up to 64 bodies; beyond, in windows of 64 that overlap by half.
 */
public final class HeadAssigner {

  private static final int WINDOW = 64;
  private static final int STEP = 32;
  private static final int CANDIDATES = 12;
  private static final int MOST_DECKS = 3;
  private static final int ROUNDS = 3;
  private static final double OUT = -1e6;

  private final String text;
  private final List<Story> stories;
  private final List<Block.Title> titles;
  private final boolean[] taken;
  private final Head[] heads;
  private final TitleEvidence evidence;
  private final Map<Integer, Integer> inZone = new HashMap<>();

  private HeadAssigner(
      String text, List<Story> stories, List<Block.Title> titles, TitleEvidence evidence) {
    this.text = text;
    this.stories = stories;
    this.titles = titles;
    this.evidence = evidence;
    taken = new boolean[titles.size()];
    heads = new Head[stories.size()];
    Arrays.fill(heads, Head.NONE);
    for (Block.Title title : titles) {
      boolean teaser = title.reference() >= 0 || title.indexed();
      inZone.merge(title.zone(), teaser ? 0 : 1, Integer::sum);
    }
  }

  /**
   * The titles over each story.
   *
   * @param titles all titles of the page, by place
   */
  public static List<Head> assign(
      String text, List<Story> stories, List<Block.Title> titles, TitleEvidence evidence) {
    HeadAssigner assigner = new HeadAssigner(text, stories, titles, evidence);
    for (int from = 0; from < stories.size(); from += STEP) {
      int to = Math.min(stories.size(), from + WINDOW);
      assigner.new Window(from, to).settle(to == stories.size() ? to : from + STEP);
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
    private final BitSet headlines = new BitSet();

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

    /** Matches, and matches again, as what is a headline is no kicker or deck of another. */
    void settle(int settled) {
      List<Integer> candidates = candidates();
      int[] headline = new int[size];
      double[] surplus = new double[size];
      for (int round = 0; round < ROUNDS; round++) {
        double[][] gain = gains(candidates);
        int[] best = Matching.best(gain);
        headlines.clear();
        for (int b = 0; b < size; b++) {
          boolean found = best[b] < candidates.size();
          headline[b] = found ? candidates.get(best[b]) : -1;
          surplus[b] = gain[b][best[b]] - evidence.none(stories.get(from + b));
          if (found) {
            headlines.set(headline[b]);
          }
        }
      }
      for (int b = 0; b < size && from + b < settled; b++) {
        if (headline[b] >= 0) {
          taken[headline[b]] = true;
        }
      }
      for (int b = 0; b < size && from + b < settled; b++) {
        if (headline[b] >= 0) {
          heads[from + b] = head(b, headline[b], surplus[b]);
        }
      }
    }

    private double[][] gains(List<Integer> candidates) {
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
      return gain;
    }

    private Head head(int b, int t, double surplus) {
      Around around = new Around(t);
      boolean kicker = around.kicker(b) > 0;
      int decks = around.decks(b);
      taken[t - (kicker ? 1 : 0)] = true;
      Arrays.fill(taken, t + 1, t + 1 + decks, true);
      Optional<Block.Title> above = kicker ? Optional.of(titles.get(t - 1)) : Optional.empty();
      List<Block.Title> below = titles.subList(t + 1, t + 1 + decks);
      return new Head(above, Optional.of(titles.get(t)), below, surplus);
    }

    private boolean free(int headline, int other) {
      return other >= firstTitle
          && other < lastTitle
          && !taken[other]
          && !headlines.get(other)
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
      Around around = new Around(t);
      double[] scores = new double[size];
      for (int b = 0; b < size; b++) {
        Story story = stories.get(from + b);
        double kicker = around.kicker(b);
        int left = inZone.get(titles.get(t).zone()) - 1 - around.decks(b) - (kicker > 0 ? 1 : 0);
        scores[b] =
            evidence.headline(titles.get(t), own, story, b)
                + kicker
                + around.deckGain(b)
                + evidence.leaves(titles.get(t), story, Math.max(0, left));
      }
      return scores;
    }

    /** The titles right above and below one that may be a headline. */
    private final class Around {
      private final int headline;
      private final Optional<Shares> above;
      private final List<Shares> below = new ArrayList<>();

      Around(int t) {
        headline = t;
        above = free(t, t - 1) ? Optional.of(shares(t - 1)) : Optional.empty();
        for (int d = t + 1; d <= t + MOST_DECKS && free(t, d); d++) {
          below.add(shares(d));
        }
      }

      double kicker(int b) {
        return above.isEmpty()
            ? 0
            : Math.max(0, evidence.kicker(titles.get(headline - 1), above.get(), b));
      }

      int decks(int b) {
        int n = 0;
        while (n < below.size() && deck(b, n) > 0) {
          n++;
        }
        return n;
      }

      double deckGain(int b) {
        double gain = 0;
        for (int n = decks(b) - 1; n >= 0; n--) {
          gain += deck(b, n);
        }
        return gain;
      }

      private double deck(int b, int n) {
        Block.Title title = titles.get(headline + 1 + n);
        boolean further = n > 0 && !evidence.deckForm(title);
        return further ? 0 : evidence.deck(title, below.get(n), b);
      }
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
