package io.broadsheet.text.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fits a {@link SequenceModel} to examples: the conditional likelihood of their labels is climbed
 * by AdaGrad with an L1 penalty by lazy soft thresholding (Duchi, Hazan and Singer 2011), and the
 * weights at the ends of the rounds of the second half are averaged (Polyak and Juditsky 1992). The
 * same examples, settings and seed give the same weights, to the bit.
 */
public final class SequenceTrainer {

  /**
   * How to fit.
   *
   * @param rounds passes over all examples
   * @param rate the size of a step, above 0
   * @param penalty the L1 penalty on each weight at each step, 0 for none
   * @param dropout the share of features that are hidden each time an example is learned from, 0 to
   *     below 1, so that none makes the others idle (Hinton et al. 2012)
   * @param seed of the order of the examples
   */
  public record Settings(int rounds, double rate, double penalty, double dropout, long seed) {

    /** With all features, always. */
    public Settings(int rounds, double rate, double penalty, long seed) {
      this(rounds, rate, penalty, 0, seed);
    }

    /** The same with another seed. */
    public Settings withSeed(long other) {
      return new Settings(rounds, rate, penalty, dropout, other);
    }

    /** What fits both lines of pages and characters of sentences. */
    public static final Settings USUAL = new Settings(20, 0.2, 2e-5, 1);
  }

  private static final double NOTHING_TO_LEARN = 1e-3;
  private static final int HIDDEN = -1;
  private static final int DROPOUT_STEPS = 1 << 10;

  private final List<String> labels;
  private final Settings settings;
  private final WeightTable features;
  private final List<Prepared> examples = new ArrayList<>();
  private final AdaGrad unary;
  private final AdaGrad chain;
  private final Mean unaryMean;
  private final Mean chainMean;
  private final float[] transitions;
  private final float[] starts;

  /**
   * An example whose features have been looked up.
   *
   * @param found for each of its features where its weights begin
   */
  private record Prepared(FeatureRows rows, int[] labels, int[] found) {}

  private SequenceTrainer(List<String> labels, List<Example> given, Settings settings) {
    this.labels = labels;
    this.settings = settings;
    int width = labels.size();
    features = new WeightTable(width, 1 << 16);
    for (Example example : given) {
      FeatureRows rows = example.rows();
      int[] found = new int[rows.to(rows.length() - 1)];
      for (int i = 0; i < found.length; i++) {
        found[i] = features.findOrAdd(rows.hash(i));
      }
      examples.add(new Prepared(rows, example.labels(), found));
    }
    unary = new AdaGrad(features.weights(), labels.size(), settings);
    transitions = new float[width * width];
    starts = new float[width];
    float[] all = new float[width * width + width];
    chain = new AdaGrad(all, all.length, settings);
    unaryMean = new Mean(features.weights().length);
    chainMean = new Mean(all.length);
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
    trainer.run(listener);
    return trainer.model();
  }

  private void run(IntConsumer listener) {
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
        learn(settings.dropout() == 0 ? examples.get(i) : some(examples.get(i), random));
      }
      if (round > settings.rounds() / 2) {
        unary.settle();
        chain.settle();
        unaryMean.add(unary.current());
        chainMean.add(chain.current());
      }
      listener.accept(round);
    }
  }

  private SequenceModel model() {
    unaryMean.write(features.weights());
    chainMean.write(chain.current());
    readChain();
    showAll();
    return new SequenceModel(labels, features.packed(), new Chain(transitions, starts));
  }

  /** With no feature hidden any more, each counts for less. */
  private void showAll() {
    float[] weights = features.weights();
    for (int at = 0; at < weights.length; at++) {
      weights[at] *= (float) (1 - settings.dropout());
    }
  }

  private void readChain() {
    float[] all = chain.current();
    System.arraycopy(all, 0, transitions, 0, transitions.length);
    System.arraycopy(all, transitions.length, starts, 0, starts.length);
  }

  /** An example with some of its features hidden. */
  private Prepared some(Prepared example, Random random) {
    int[] found = example.found().clone();
    for (int i = 0; i < found.length; i++) {
      if (random.nextInt(DROPOUT_STEPS) < settings.dropout() * DROPOUT_STEPS) {
        found[i] = HIDDEN;
      }
    }
    return new Prepared(example.rows(), example.labels(), found);
  }

  private void learn(Prepared example) {
    int width = labels.size();
    for (int row : example.found()) {
      if (row != HIDDEN) {
        unary.settle(row);
      }
    }
    chain.settle();
    readChain();
    Marginals marginals = Marginals.of(width, transitions, starts, scores(example));
    unary.step();
    chain.step();
    for (int position = 0; position < example.rows().length(); position++) {
      climb(example, position, marginals);
    }
    climbChain(example.labels(), marginals);
  }

  private float[] scores(Prepared example) {
    int width = labels.size();
    FeatureRows rows = example.rows();
    float[] scores = new float[rows.length() * width];
    float[] weights = features.weights();
    for (int position = 0; position < rows.length(); position++) {
      int base = position * width;
      for (int i = rows.from(position); i < rows.to(position); i++) {
        int row = example.found()[i];
        if (row != HIDDEN) {
          for (int label = 0; label < width; label++) {
            scores[base + label] += weights[row + label];
          }
        }
      }
    }
    return scores;
  }

  /** What the model is sure of teaches nothing, and most positions are of that kind. */
  private void climb(Prepared example, int position, Marginals marginals) {
    FeatureRows rows = example.rows();
    int right = example.labels()[position];
    for (int label = 0; label < labels.size(); label++) {
      double gradient = (label == right ? 1 : 0) - marginals.of(position, label);
      if (Math.abs(gradient) > NOTHING_TO_LEARN) {
        for (int i = rows.from(position); i < rows.to(position); i++) {
          if (example.found()[i] != HIDDEN) {
            unary.climb(example.found()[i] + label, gradient);
          }
        }
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
    }
    marginals.takeExpectedJumps(gradient);
    for (int i = 0; i < gradient.length; i++) {
      chain.climb(i, gradient[i]);
    }
  }
}
