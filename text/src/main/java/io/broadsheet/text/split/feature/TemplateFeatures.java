package io.broadsheet.text.split.feature;

import io.broadsheet.text.learn.FeatureRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Features of a second pass: what the first pass thinks of a unit and its neighbours, and of the
 * other units of the page that look like it. So the page's own template comes to bear: if the lines
 * behind most rules are headlines, so is this one (stacked learning: Wolpert 1992; Cohen and
 * Carvalho 2005).
 */
public final class TemplateFeatures {

  private static final int FIRST_TEMPLATE = 1 << 16;
  private static final double[] STEPS = {0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98};
  private static final int REACH = 3;
  private static final int FARTHEST = 40;
  private static final int NOTHING = -1;

  private final int[][] looks;
  private final FirstOpinion opinion;
  private final FeatureRows rows = new FeatureRows();
  private final Map<Integer, double[]> sums = new HashMap<>();

  private TemplateFeatures(int[][] looks, FirstOpinion opinion) {
    this.looks = looks;
    this.opinion = opinion;
  }

  /**
   * The features of both passes.
   *
   * @param first those of the first
   * @param looks for each unit the ways in which it may look like others
   * @param headline the number of the kind of headlines
   * @param paragraph the number of the kind of paragraphs
   */
  public static FeatureRows of(
      FeatureRows first, int[][] looks, FirstOpinion opinion, int headline, int paragraph) {
    TemplateFeatures features = new TemplateFeatures(looks, opinion);
    features.sum();
    for (int i = 0; i < looks.length; i++) {
      features.rows.next();
      features.rows.addAll(first, i);
      features.own(i);
      for (int way = 0; way < looks[i].length; way++) {
        features.alike(i, way);
      }
      features.distance(i, -1, headline, paragraph);
      features.distance(i, 1, headline, paragraph);
    }
    return features.rows;
  }

  private void add(int template, long value) {
    rows.add(FIRST_TEMPLATE + template, value);
  }

  private void sum() {
    for (int i = 0; i < looks.length; i++) {
      double[] kinds = opinion.kinds()[i];
      for (int look : looks[i]) {
        double[] sum = sums.computeIfAbsent(look, l -> new double[kinds.length + 1]);
        for (int k = 0; k < kinds.length; k++) {
          sum[k] += kinds[k];
        }
        sum[kinds.length]++;
      }
    }
  }

  private static int step(double likely) {
    int step = 0;
    while (step < STEPS.length && likely >= STEPS[step]) {
      step++;
    }
    return step;
  }

  private int label(int unit) {
    return unit < 0 || unit >= looks.length ? NOTHING : opinion.labels()[unit];
  }

  private void own(int i) {
    double[] kinds = opinion.kinds()[i];
    for (int k = 0; k < kinds.length; k++) {
      add(k, step(kinds[k]));
    }
    int own = label(i);
    add(20, Mix.of(own, step(Arrays.stream(kinds).limit(kinds.length - 2).max().orElse(0))));
    for (int d = -REACH; d <= REACH; d++) {
      if (d != 0) {
        add(24 + d, label(i + d));
      }
    }
    add(30, Mix.of(label(i - 1), own));
    add(31, Mix.of(own, label(i + 1)));
    add(32, Mix.of(label(i - 1), own, label(i + 1)));
  }

  /** What the first pass thinks of the other units that look alike in one way. */
  private void alike(int i, int way) {
    double[] own = opinion.kinds()[i];
    double[] sum = sums.get(looks[i][way]);
    int n = own.length;
    double others = sum[n] - 1;
    int template = 64 * (way + 1);
    if (others < 1) {
      add(template, NOTHING);
      return;
    }
    int best = 0;
    for (int k = 1; k < n - 2; k++) {
      best = sum[k] - own[k] > sum[best] - own[best] ? k : best;
    }
    int many = others < 2 ? 1 : others < 4 ? 2 : others < 8 ? 3 : 4;
    add(template + 1, Mix.of(best, step((sum[best] - own[best]) / others), many));
    add(template + 2, Mix.of(best, opinion.labels()[i]));
    for (int k = 0; k < n; k++) {
      add(template + 8 + k, Mix.of(step((sum[k] - own[k]) / others), Math.min(many, 2)));
    }
  }

  /** How far the next headline is, and whether a paragraph lies between. */
  private void distance(int i, int direction, int headline, int paragraph) {
    boolean body = false;
    int steps = 0;
    int at = i + direction;
    while (at >= 0 && at < looks.length && steps < FARTHEST && opinion.kind(at) != headline) {
      body |= opinion.kind(at) == paragraph;
      at += direction;
      steps++;
    }
    boolean found = at >= 0 && at < looks.length && steps < FARTHEST;
    int far = found ? Counts.step(steps) : NOTHING;
    add(40 + direction, Mix.of(far, body ? 1 : 0));
    add(44 + direction, Mix.of(found ? 1 : 0, body ? 1 : 0, label(i)));
  }
}
