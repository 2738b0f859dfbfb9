package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.Fragment;
import io.broadsheet.text.split.body.ParagraphBlock;
import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.words.PairIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Up to 64 bodies, matched with the titles around them. */
final class HeadlineWindow {

  private static final int CANDIDATES = 12;
  private static final int ROUNDS = 3;
  private static final double OUT = -1e6;

  private final String text;
  private final List<Story> stories;
  private final CandidateTitles titles;
  private final TitleEvidence evidence;
  private final PairIndex index = new PairIndex();

  HeadlineWindow(String text, List<Story> stories, CandidateTitles titles, TitleEvidence evidence) {
    this.text = text;
    this.stories = stories;
    this.titles = titles;
    this.evidence = evidence;
    for (int t = titles.from(); t < titles.to(); t++) {
      index.addTitle(text, titles.get(t).ranges());
    }
    for (int b = 0; b < stories.size(); b++) {
      addBody(b);
    }
  }

  private void addBody(int b) {
    boolean lede = true;
    for (Fragment fragment : stories.get(b).fragments()) {
      for (ParagraphBlock paragraph : fragment.paragraphs()) {
        index.addBody(text, paragraph.ranges(), b, lede);
        lede = false;
      }
    }
  }

  PairIndex index() {
    return index;
  }

  int size() {
    return stories.size();
  }

  /**
   * The heads of the first {@code settled} bodies. Matches, and matches again, as what is a
   * headline is no kicker or deck of another.
   */
  List<ArticleHead> settle(int settled) {
    List<Integer> best = best();
    int[] headline = new int[size()];
    double[] surplus = new double[size()];
    int[] before = {};
    for (int round = 0; round < ROUNDS && !Arrays.equals(before, headline); round++) {
      before = round == 0 ? before : headline.clone();
      double[][] gain = gains(best);
      int[] chosen = Matching.best(gain);
      for (int b = 0; b < size(); b++) {
        headline[b] = chosen[b] < best.size() ? best.get(chosen[b]) : -1;
        surplus[b] = gain[b][chosen[b]] - evidence.none(stories.get(b));
      }
      titles.setHeadlines(headline);
    }
    Map<Integer, Integer> far = farKickers(headline);
    far.values().forEach(titles::take);
    List<ArticleHead> heads = new ArrayList<>();
    for (int b = 0; b < settled; b++) {
      ArticleHead head =
          headline[b] < 0 ? ArticleHead.NONE : around(headline[b]).take(b, surplus[b]);
      heads.add(far.containsKey(b) ? head.withKicker(titles.get(far.get(b))) : head);
    }
    for (int b = 0; b < settled; b++) {
      if (headline[b] >= 0) {
        titles.take(headline[b]);
      }
    }
    return heads;
  }

  /** A kicker may have been torn from its headline: its words stand in the lede. */
  private Map<Integer, Integer> farKickers(int[] headline) {
    Map<Integer, Integer> far = new HashMap<>();
    double[] most = new double[size()];
    for (int t = titles.from(); t < titles.to(); t++) {
      if (titles.isTaken(t) || titles.isHeadline(t) || !evidence.mayBeTorn(titles.get(t))) {
        continue;
      }
      WordOverlap shares = WordOverlap.of(text, titles.get(t).ranges(), index, size());
      int best = -1;
      double highest = 0;
      for (int b = 0; b < size(); b++) {
        double score = headline[b] < 0 ? 0 : evidence.kickerFar(titles.get(t), shares, b);
        if (score > highest) {
          highest = score;
          best = b;
        }
      }
      if (best >= 0 && highest > most[best] && t != headline[best] - 1) {
        most[best] = highest;
        far.put(best, t);
      }
    }
    return far;
  }

  private double[][] gains(List<Integer> best) {
    double[][] gain = new double[size()][best.size() + size()];
    for (double[] row : gain) {
      Arrays.fill(row, OUT);
    }
    for (int c = 0; c < best.size(); c++) {
      double[] scores = scores(best.get(c));
      for (int b = 0; b < size(); b++) {
        gain[b][c] = scores[b];
      }
    }
    for (int b = 0; b < size(); b++) {
      gain[b][best.size() + b] = evidence.none(stories.get(b));
    }
    return gain;
  }

  /** The best few titles of each body, all together. */
  private List<Integer> best() {
    double[][] best = new double[size()][CANDIDATES];
    int[][] which = new int[size()][CANDIDATES];
    for (int b = 0; b < size(); b++) {
      Arrays.fill(best[b], OUT);
      Arrays.fill(which[b], -1);
    }
    for (int t = titles.from(); t < titles.to(); t++) {
      if (!titles.isTaken(t)) {
        double[] scores = scores(t);
        for (int b = 0; b < size(); b++) {
          insert(best[b], which[b], scores[b], t);
        }
      }
    }
    TreeSet<Integer> distinct = new TreeSet<>();
    for (int[] row : which) {
      Arrays.stream(row).filter(t -> t >= 0).forEach(distinct::add);
    }
    return new ArrayList<>(distinct);
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
    WordOverlap own = WordOverlap.of(text, titles.get(t).ranges(), index, size());
    AdjacentTitles around = around(t);
    double[] scores = new double[size()];
    for (int b = 0; b < size(); b++) {
      Story story = stories.get(b);
      int left = Math.max(0, titles.inZone(t) - 1 - around.size(b));
      scores[b] =
          evidence.headline(titles.get(t), own, story, b)
              + around.gain(b)
              + evidence.leaves(titles.get(t), story, left);
    }
    return scores;
  }

  private AdjacentTitles around(int t) {
    return new AdjacentTitles(text, t, titles, evidence, this);
  }
}
