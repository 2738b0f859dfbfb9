package io.broadsheet.text.marked;

import io.broadsheet.text.entity.EntityFinder;
import io.broadsheet.text.entity.recognize.NameLabels;
import io.broadsheet.text.learn.Example;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceTrainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Fits the weights by which names are decided to marked articles. The same articles and data files
 * give the same weights, to the bit.
 */
public final class NameFitter {
  private static final int ROUNDS = 20;

  /** One model alone scores up to 0.01 of F1 more or less than the next. */
  private static final int MODELS = 6;

  /** Halves the features; the scores change by no more than by another seed. */
  private static final float LEAST = 2 / 32f;

  /** In the place of the number of the one article that shows a feature. */
  private static final int IN_TWO = 0;

  private final EntityFinder finder;

  /**
   * @param finder gives the features; its own weights do not matter
   */
  public NameFitter(EntityFinder finder) {
    this.finder = finder;
  }

  /**
   * Fits weights.
   *
   * @param articles at least one
   * @param listener hears the number of each round that has ended, from 1
   */
  public SequenceModel fit(List<MarkedArticle> articles, IntConsumer listener) {
    List<FeatureRows> rows = new ArrayList<>();
    List<int[]> labels = new ArrayList<>();
    Map<Integer, Integer> seen = new HashMap<>();
    for (int number = 1; number <= articles.size(); number++) {
      for (MarkedSentence sentence : articles.get(number - 1).sentences()) {
        FeatureRows features = finder.features(sentence.text());
        int article = number;
        features.hashes().forEach(hash -> seen.merge(hash, article, NameFitter::inTwo));
        rows.add(features);
        labels.add(NameLabels.of(sentence.text().length(), sentence.names()));
      }
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      examples.add(
          new Example(rows.get(i).keeping(hash -> seen.get(hash) == IN_TWO), labels.get(i)));
    }
    List<SequenceModel> models = new ArrayList<>();
    for (int number = 0; number < MODELS; number++) {
      int before = number * ROUNDS;
      var settings = new SequenceTrainer.Settings(ROUNDS, 0.15, 2e-6, 0.5, number);
      models.add(
          SequenceTrainer.train(
              NameLabels.ALL, examples, settings, round -> listener.accept(before + round)));
    }
    return SequenceModel.mean(models).telling(LEAST);
  }

  /** What one article alone shows, the names of its people above all, teaches nothing. */
  private static int inTwo(int before, int now) {
    return before == now ? now : IN_TWO;
  }
}
