package io.broadsheet.text.learn;

import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fits a {@link SequenceModel} to examples: the conditional likelihood of their labels is climbed
 * by AdaGrad with an L1 penalty by lazy soft thresholding (Duchi, Hazan and Singer 2011). The same
 * examples, settings and seed give the same weights, to the bit.
 */
public final class SequenceTrainer {

  /**
   * How to fit.
   *
   * @param rounds passes over all examples
   * @param rate the size of a step, above 0
   * @param penalty the L1 penalty on each weight at each step, 0 for none
   * @param seed of the order of the examples
   */
  public record Settings(int rounds, double rate, double penalty, long seed) {

    /** What fits both lines of pages and characters of sentences. */
    public static final Settings USUAL = new Settings(20, 0.2, 2e-5, 1);
  }

  /** A gradient this close to zero moves no weight. */
  private static final double SMALLEST = 1e-3;

  private final List<String> labels;
  private final Settings settings;
  private final WeightTable features;
  private final AdaGrad unary;
  private final AdaGrad chain;
  private final float[] transitions;
  private final float[] starts;
  private final int[] moving;
  private final double[] gradients;

  private SequenceTrainer(List<String> labels, List<Example> examples, Settings settings) {
    this.labels = labels;
    this.settings = settings;
    int width = labels.size();
    features = new WeightTable(width, 1 << 16);
    for (Example example : examples) {
      for (int i = 0; i < example.rows().to(example.rows().length() - 1); i++) {
        features.findOrAdd(example.rows().hash(i));
      }
    }
    unary = new AdaGrad(features.weights(), width, settings);
    transitions = new float[width * width];
    starts = new float[width];
    moving = new int[width];
    gradients = new double[width];
    float[] all = new float[width * width + width];
    chain = new AdaGrad(all, all.length, settings);
  }

  /**
   * Fits a model.
   *
   * @param labels the names of the labels, at most 127
   * @param examples at least one
   * @param listener hears the number of each round that has ended, from 1
   */
  public static SequenceModel train(
      List<String> labels, List<Example> examples, Settings settings, IntConsumer listener) {
    var trainer =
        new SequenceTrainer(
            labels, examples.stream().filter(e -> e.labels().length > 0).toList(), settings);
    trainer.run(examples, listener);
    return trainer.model();
  }

  private void run(List<Example> examples, IntConsumer listener) {
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    var random = new Random(settings.seed());
    for (int round = 1; round <= settings.rounds(); round++) {
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int swap = order[i];
        order[i] = order[other];
        order[other] = swap;
      }
      for (int i : order) {
        if (examples.get(i).labels().length > 0) {
          learn(examples.get(i));
        }
      }
      listener.accept(round);
    }
  }

  private SequenceModel model() {
    unary.settle();
    chain.settle();
    readChain();
    return new SequenceModel(labels, features, transitions, starts);
  }

  private void readChain() {
    float[] all = chain.current();
    System.arraycopy(all, 0, transitions, 0, transitions.length);
    System.arraycopy(all, transitions.length, starts, 0, starts.length);
  }

  private void learn(Example example) {
    FeatureRows rows = example.rows();
    int width = labels.size();
    catchUp(rows);
    readChain();
    float[] scores = new SequenceModel(labels, features, transitions, starts).scores(rows);
    Marginals marginals = Marginals.of(width, transitions, starts, scores);
    unary.step();
    chain.step();
    for (int position = 0; position < rows.length(); position++) {
      climb(rows, position, example.labels()[position], marginals);
    }
    climbChain(example.labels(), marginals);
  }

  private void catchUp(FeatureRows rows) {
    for (int i = 0; i < rows.to(rows.length() - 1); i++) {
      unary.settle(features.find(rows.hash(i)));
    }
    chain.settle();
  }

  private void climb(FeatureRows rows, int position, int right, Marginals marginals) {
    int moved = 0;
    for (int label = 0; label < labels.size(); label++) {
      double gradient = (label == right ? 1 : 0) - marginals.of(position, label);
      if (Math.abs(gradient) > SMALLEST) {
        gradients[moved] = gradient;
        moving[moved++] = label;
      }
    }
    for (int i = rows.from(position); moved > 0 && i < rows.to(position); i++) {
      int row = features.find(rows.hash(i));
      for (int m = 0; m < moved; m++) {
        unary.climb(row + moving[m], gradients[m]);
      }
    }
  }

  private void climbChain(int[] right, Marginals marginals) {
    int width = labels.size();
    double[] gradient = new double[width * width + width];
    for (int label = 0; label < width; label++) {
      gradient[width * width + label] = (right[0] == label ? 1 : 0) - marginals.of(0, label);
    }
    for (int position = 1; position < right.length; position++) {
      gradient[right[position - 1] * width + right[position]]++;
      for (int left = 0; left < width; left++) {
        for (int label = 0; label < width; label++) {
          gradient[left * width + label] -= marginals.of(position, left, label);
        }
      }
    }
    for (int i = 0; i < gradient.length; i++) {
      chain.climb(i, gradient[i]);
    }
  }
}
