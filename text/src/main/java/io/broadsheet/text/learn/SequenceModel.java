package io.broadsheet.text.learn;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * A linear-chain conditional random field. Immutable once it is trained or read, and safe for use
 * by many threads. Its work is in proportion to positions times features, and positions times
 * labels squared.
 */
public final class SequenceModel {

  private final List<String> labels;
  private final PackedWeights features;
  private final Chain chain;

  SequenceModel(List<String> labels, PackedWeights features, Chain chain) {
    this.labels = List.copyOf(labels);
    this.features = features;
    this.chain = chain;
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
    float[] some = chain.transitions().clone();
    for (int left = 0; left < labels.size(); left++) {
      for (int right = 0; right < labels.size(); right++) {
        if (!allowed.test(labels.get(left), labels.get(right))) {
          some[left * labels.size() + right] = Chain.NEVER;
        }
      }
    }
    return new SequenceModel(labels, features, new Chain(some, chain.starts()));
  }

  /**
   * The model whose weights are the mean of those of some, which differs less from one set of
   * examples to the next than any of them (bagging, Breiman 1996).
   *
   * @param models at least one, all with the same labels
   */
  public static SequenceModel mean(List<SequenceModel> models) {
    List<String> labels = models.getFirst().labels();
    int width = labels.size();
    var features = new WeightTable(width, 1 << 16);
    float[] transitions = new float[width * width];
    float[] starts = new float[width];
    for (SequenceModel model : models) {
      addMean(model.features, features, models.size());
      addMean(model.transitions(), transitions, models.size());
      addMean(model.starts(), starts, models.size());
    }
    return new SequenceModel(labels, features.packed(), new Chain(transitions, starts));
  }

  private static void addMean(PackedWeights from, WeightTable to, int count) {
    for (int key : from.keys()) {
      int source = from.find(key);
      int target = to.findOrAdd(key);
      for (int label = 0; label < from.width(); label++) {
        to.weights()[target + label] += from.step(source, label) * from.unit() / count;
      }
    }
  }

  private static void addMean(float[] from, float[] to, int count) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i] / count;
    }
  }

  /**
   * The same model without features that hardly tell anything: they change few decisions, but cost
   * time.
   *
   * @param least the least weight for or against some label that is kept, above 0
   */
  public SequenceModel telling(float least) {
    return new SequenceModel(labels, features.telling(least), chain);
  }

  /** Takes the features of a sequence and sums their weights up. */
  public SequenceScores scores(int length) {
    return new SequenceScores(chain, features, length);
  }

  /** What the model says of a sequence. */
  public Labelling label(FeatureRows rows) {
    return sum(rows).labelling();
  }

  /** For each position and label the sum of the weights of the features that hold. */
  float[] scores(FeatureRows rows) {
    return sum(rows).all();
  }

  private SequenceScores sum(FeatureRows rows) {
    SequenceScores scores = scores(rows.length());
    for (int position = 0; position < rows.length(); position++) {
      scores.at(position);
      scores.addAll(rows, position);
    }
    return scores;
  }

  PackedWeights features() {
    return features;
  }

  float[] transitions() {
    return chain.transitions();
  }

  float[] starts() {
    return chain.starts();
  }
}
