package io.broadsheet.text.split.read;

import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.Labelling;
import io.broadsheet.text.learn.Marginals;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceScores;
import io.broadsheet.text.split.feature.FeatureReader.PageFeatures;
import io.broadsheet.text.split.feature.FirstOpinion;
import io.broadsheet.text.split.feature.TemplateFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the units of a page by two models of sequences: the first by what each unit shows, the
 * second also by what the first thinks of the whole page.
 */
public final class PartReader {

  private final PassModel first;
  private final PassModel second;

  /** Reads with models whose labels are codes of {@link PartLabel}. */
  public PartReader(SequenceModel first, SequenceModel second) {
    this.first = new PassModel(first);
    this.second = new PassModel(second);
  }

  /** The reading of a page that shows this. */
  public LearnedReading read(PageFeatures page) {
    FirstOpinion opinion = first.opinion(page.rows());
    return second.read(page, second.label(page.rows(), template(page, opinion)));
  }

  /** What a model of the first pass thinks of units with these features. */
  public static FirstOpinion opinion(SequenceModel first, FeatureRows rows) {
    return new PassModel(first).opinion(rows);
  }

  /** The features of the second pass. */
  public static FeatureRows secondRows(PageFeatures page, FirstOpinion opinion) {
    TemplateFeatures template = template(page, opinion);
    FeatureRows rows = new FeatureRows();
    for (int i = 0; i < page.rows().length(); i++) {
      rows.next();
      rows.addAll(page.rows(), i);
      template.add(i, rows);
    }
    return rows;
  }

  private static TemplateFeatures template(PageFeatures page, FirstOpinion opinion) {
    return TemplateFeatures.of(
        page.looks(), opinion, PartKind.HEADLINE.ordinal(), PartKind.PARAGRAPH.ordinal());
  }

  /** A model and what its labels mean. */
  private static final class PassModel {

    private final SequenceModel model;
    private final List<PartLabel> labels;
    private final int[] kinds;

    PassModel(SequenceModel model) {
      this.model = model;
      labels = model.labels().stream().map(PartLabel::parse).toList();
      kinds = labels.stream().mapToInt(label -> label.kind().ordinal()).toArray();
    }

    FirstOpinion opinion(FeatureRows rows) {
      Marginals marginals = model.label(rows).marginals();
      int n = PartKind.values().length;
      double[][] likely = new double[rows.length()][n + 2];
      int[] best = new int[rows.length()];
      for (int i = 0; i < rows.length(); i++) {
        for (int l = 0; l < kinds.length; l++) {
          double p = marginals.of(i, l);
          PartLabel label = labels.get(l);
          likely[i][kinds[l]] += p;
          likely[i][n] += label.turn() == Turn.OPENS ? p : 0;
          likely[i][n + 1] += label.kind() == PartKind.PARAGRAPH && label.begins() ? p : 0;
          best[i] = p > marginals.of(i, best[i]) ? l : best[i];
        }
      }
      return new FirstOpinion(best, likely, kinds);
    }

    Labelling label(FeatureRows rows, TemplateFeatures template) {
      SequenceScores scores = model.scores(rows.length());
      for (int i = 0; i < rows.length(); i++) {
        scores.at(i);
        scores.addAll(rows, i);
        template.add(i, scores);
      }
      return scores.labelling();
    }

    LearnedReading read(PageFeatures page, Labelling labelling) {
      int[] best = labelling.best();
      Marginals marginals = labelling.marginals();
      List<PartLabel> path = new ArrayList<>(best.length);
      double[] likely = new double[best.length];
      for (int i = 0; i < best.length; i++) {
        path.add(labels.get(best[i]));
        likely[i] = likely(marginals, i, path.get(i));
      }
      List<ReadArticle> articles = SequentialAssembly.of(page.page(), path, likely);
      double certainty = Arrays.stream(likely).average().orElse(0);
      return new LearnedReading(page.page(), path, articles, certainty);
    }

    /** How likely a unit is of this kind, begins a part, and turns as this label says. */
    private double likely(Marginals marginals, int unit, PartLabel label) {
      double sum = 0;
      for (int i = 0; i < labels.size(); i++) {
        PartLabel other = labels.get(i);
        boolean same =
            other.kind() == label.kind()
                && other.begins() == label.begins()
                && other.turn() == label.turn();
        sum += same ? marginals.of(unit, i) : 0;
      }
      return sum;
    }
  }
}
