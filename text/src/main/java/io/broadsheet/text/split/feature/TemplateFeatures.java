package io.broadsheet.text.split.feature;

import io.broadsheet.text.learn.FeatureSink;

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
  private final int headline;
  private final int paragraph;

  /** For each unit and way of looking, the place of its sums among all. */
  private final int[][] places;

  /** For each look that units have, their sums of each kind, and how many units there are. */
  private final double[] sums;

  private final int width;

  private TemplateFeatures(int[][] looks, FirstOpinion opinion, int headline, int paragraph) {
    this.looks = looks;
    this.opinion = opinion;
    this.headline = headline;
    this.paragraph = paragraph;
    width = looks.length == 0 ? 1 : opinion.kinds()[0].length + 1;
    places = new int[looks.length][];
    sums = new double[number() * width];
    sum();
  }

  /**
   * The features of all units of a page.
   *
   * @param looks for each unit the ways in which it may look like others
   * @param headline the number of the kind of headlines
   * @param paragraph the number of the kind of paragraphs
   */
  public static TemplateFeatures of(
      int[][] looks, FirstOpinion opinion, int headline, int paragraph) {
    return new TemplateFeatures(looks, opinion, headline, paragraph);
  }

  /** Adds the features of one unit. */
  public void add(int unit, FeatureSink features) {
    own(unit, features);
    for (int way = 0; way < looks[unit].length; way++) {
      alike(unit, way, features);
    }
    distance(unit, -1, features);
    distance(unit, 1, features);
  }

  private static void add(FeatureSink features, int template, long value) {
    features.add(FIRST_TEMPLATE + template, value);
  }

  /** Numbers the looks. */
  private int number() {
    Counts numbers = new Counts();
    int count = 0;
    for (int i = 0; i < looks.length; i++) {
      places[i] = new int[looks[i].length];
      for (int way = 0; way < looks[i].length; way++) {
        int number = numbers.of(looks[i][way]);
        if (number == 0) {
          number = ++count;
          numbers.replace(looks[i][way], number);
        }
        places[i][way] = (number - 1) * width;
      }
    }
    return count;
  }

  private void sum() {
    for (int i = 0; i < looks.length; i++) {
      double[] kinds = opinion.kinds()[i];
      for (int place : places[i]) {
        for (int k = 0; k < kinds.length; k++) {
          sums[place + k] += kinds[k];
        }
        sums[place + kinds.length]++;
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

  private void own(int i, FeatureSink features) {
    double[] kinds = opinion.kinds()[i];
    for (int k = 0; k < kinds.length; k++) {
      add(features, k, step(kinds[k]));
    }
    int own = label(i);
    double most = 0;
    for (int k = 0; k < kinds.length - 2; k++) {
      most = Math.max(most, kinds[k]);
    }
    add(features, 20, Mix.of(own, step(most)));
    for (int d = -REACH; d <= REACH; d++) {
      if (d != 0) {
        add(features, 24 + d, label(i + d));
      }
    }
    add(features, 30, Mix.of(label(i - 1), own));
    add(features, 31, Mix.of(own, label(i + 1)));
    add(features, 32, Mix.of(label(i - 1), own, label(i + 1)));
  }

  /** What the first pass thinks of the other units that look alike in one way. */
  private void alike(int i, int way, FeatureSink features) {
    double[] own = opinion.kinds()[i];
    int at = places[i][way];
    int n = own.length;
    double others = sums[at + n] - 1;
    int template = 64 * (way + 1);
    if (others < 1) {
      add(features, template, NOTHING);
      return;
    }
    int best = 0;
    for (int k = 1; k < n - 2; k++) {
      best = sums[at + k] - own[k] > sums[at + best] - own[best] ? k : best;
    }
    int many = others < 2 ? 1 : others < 4 ? 2 : others < 8 ? 3 : 4;
    add(features, template + 1, Mix.of(best, step((sums[at + best] - own[best]) / others), many));
    add(features, template + 2, Mix.of(best, opinion.labels()[i]));
    for (int k = 0; k < n; k++) {
      int share = step((sums[at + k] - own[k]) / others);
      add(features, template + 8 + k, Mix.of(share, Math.min(many, 2)));
    }
  }

  /** How far the next headline is, and whether a paragraph lies between. */
  private void distance(int i, int direction, FeatureSink features) {
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
    add(features, 40 + direction, Mix.of(far, body ? 1 : 0));
    add(features, 44 + direction, Mix.of(found ? 1 : 0, body ? 1 : 0, label(i)));
  }
}
