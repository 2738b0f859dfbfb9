package io.broadsheet.text.fit;

import io.broadsheet.text.evaluate.Measure;
import io.broadsheet.text.evaluate.PageScore;
import io.broadsheet.text.evaluate.PageScorer;
import io.broadsheet.text.fit.ReaderFitter.Prepared;
import io.broadsheet.text.learn.Example;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceTrainer;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.apart.ApartReader;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.read.LearnedReading;
import io.broadsheet.text.split.read.PartReader;
import io.broadsheet.text.split.read.ReadingChoice;
import io.broadsheet.text.split.write.ReadingWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits the choice between the two readings of a page: on each page the better one by gold is right,
 * and the learned one is that of models that have not seen the page's form.
 */
public final class ChoiceFitter {

  private static final int PARTS = 2;

  /** The number of the further forms on which readings are compared. */
  private static final int FURTHER = 9;

  private static final double TIE = 0.02;
  private static final SequenceTrainer.Settings TRAINING =
      new SequenceTrainer.Settings(100, 0.1, 1e-3, 1);

  /** How often a page counts on which one reading is all right and the other all wrong. */
  private static final int MOST = 20;

  private final ReaderFitter fitter;
  private final ApartReader apart;
  private final ReadingWriter writer;

  /** Compares the readings that these make. */
  public ChoiceFitter(ReaderFitter fitter, ApartReader apart, ReadingWriter writer) {
    this.fitter = fitter;
    this.apart = apart;
    this.writer = writer;
  }

  /**
   * The model that chooses.
   *
   * @param learned pages from which the learned reading learns
   * @param further pages on which the readings are compared too
   */
  public SequenceModel fit(List<TrainingPage> learned, List<TrainingPage> further) {
    List<Example> examples = new ArrayList<>();
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<TrainingPage> others = learned.stream().filter(page -> part(page) != left).toList();
      PartReader reader = fitter.fit(others.isEmpty() ? learned : others).reader();
      for (List<TrainingPage> pages : List.of(learned, further)) {
        pages.stream()
            .filter(page -> part(page) == left)
            .flatMap(page -> forms(page, learned))
            .forEach(page -> compare(page, reader, examples));
      }
    }
    return SequenceTrainer.train(
        List.of(ReadingChoice.APART, ReadingChoice.IN_ORDER), examples, TRAINING, round -> {});
  }

  /** A page, and two further forms of it if it is drawn, which its reader has not seen either. */
  private static Stream<TrainingPage> forms(TrainingPage page, List<TrainingPage> others) {
    return page.isDrawn()
        ? Stream.of(
            page, FormVariation.of(page, FURTHER, others), FormComposition.of(page, FURTHER))
        : Stream.of(page);
  }

  private static int part(TrainingPage page) {
    return Math.floorMod(page.form().hashCode() * 17 + 5, PARTS);
  }

  private void compare(TrainingPage page, PartReader reader, List<Example> examples) {
    Prepared prepared = fitter.prepare(page);
    LearnedReading learned = reader.read(prepared.features());
    Page other =
        apart.read(
            PageText.of(page.text()), 1, prepared.features().marks(), prepared.features().labels());
    Page written = writer.write(learned, prepared.features().marks(), 1, other.masthead());
    double gain = score(page, written) - score(page, other);
    if (Math.abs(gain) > TIE) {
      FeatureRows shown = ReadingChoice.features(learned, other, prepared.features().marks());
      Example example = new Example(shown, new int[] {gain > 0 ? 1 : 0});
      int times = 1 + (int) ((MOST - 1) * Math.abs(gain));
      examples.addAll(Collections.nCopies(times, example));
    }
  }

  private static double score(TrainingPage page, Page read) {
    PageScore score = PageScorer.score(page.text(), page.gold(), List.of(read));
    return (score.of(Measure.ARTICLES) + score.of(Measure.HEADLINES)) / 2;
  }
}
