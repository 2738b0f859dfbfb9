package io.broadsheet.text.learn;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A linear-chain conditional random field. Immutable once it is trained or read, and safe for use
 * by many threads. Its work is in proportion to positions times features, and positions times
 * labels squared.
 */
public final class SequenceModel {

  static final float NEVER = -1000f;

  private final List<String> labels;
  private final WeightTable features;
  private final float[] transitions;
  private final float[] starts;

  SequenceModel(List<String> labels, WeightTable features, float[] transitions, float[] starts) {
    this.labels = List.copyOf(labels);
    this.features = features;
    this.transitions = transitions;
    this.starts = starts;
  }

  /** The labels; their places in this list are the numbers that {@link Labelling} gives. */
  public List<String> labels() {
    return labels;
  }

  /**
   * The same model, for which some labels never follow one another.
   *
   * @param allowed whether the second label may stand right behind the first
   */
  public SequenceModel where(BiPredicate<String, String> allowed) {
    float[] some = transitions.clone();
    for (int left = 0; left < labels.size(); left++) {
      for (int right = 0; right < labels.size(); right++) {
        if (!allowed.test(labels.get(left), labels.get(right))) {
          some[left * labels.size() + right] = NEVER;
        }
      }
    }
    return new SequenceModel(labels, features, some, starts);
  }

  /** What the model says of a sequence. */
  public Labelling label(FeatureRows rows) {
    return new Labelling(labels.size(), transitions, starts, scores(rows));
  }

  WeightTable features() {
    return features;
  }

  float[] transitions() {
    return transitions;
  }

  float[] starts() {
    return starts;
  }

  /**
   * For each position and label the sum of the weights of the features that hold, position by
   * position.
   */
  public float[] scores(FeatureRows rows) {
    int width = labels.size();
    int stride = features.stride();
    float[] scores = new float[rows.length() * width];
    float[] sum = new float[stride];
    float[] weights = features.weights();
    for (int position = 0; position < rows.length(); position++) {
      Arrays.fill(sum, 0);
      for (int i = rows.from(position); i < rows.to(position); i++) {
        int row = features.find(rows.hash(i));
        if (row >= 0) {
          for (int label = 0; label < stride; label++) {
            sum[label] += weights[row + label];
          }
        }
      }
      System.arraycopy(sum, 0, scores, position * width, width);
    }
    return scores;
  }
}
