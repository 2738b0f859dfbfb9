package io.broadsheet.text.fit;

import io.broadsheet.text.learn.Example;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.learn.SequenceTrainer;
import io.broadsheet.text.split.feature.FeatureReader;
import io.broadsheet.text.split.feature.FeatureReader.PageFeatures;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.read.PartReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fits the two models that label the units of pages. What the second learns of the first is what
 * the first thinks of pages whose forms it has not learned. The same pages give the same models.
 */
public final class ReaderFitter {

  private static final int PARTS = 3;

  private final FeatureReader features;
  private final Settings settings;
  private final Consumer<String> log;

  /**
   * How to fit.
   *
   * @param variations how many further forms are made of each drawn page
   * @param compositions how many made-up forms each of them is set in
   * @param training how the models are trained
   */
  public record Settings(int variations, int compositions, SequenceTrainer.Settings training) {

    /** What measured best on forms left out. */
    public static final Settings USUAL =
        new Settings(2, 1, new SequenceTrainer.Settings(12, 0.03, 2e-3, 1));
  }

  /**
   * Fits with these features and settings.
   *
   * @param log is told what is being done
   */
  public ReaderFitter(FeatureReader features, Settings settings, Consumer<String> log) {
    this.features = features;
    this.settings = settings;
    this.log = log;
  }

  /** The models of the two passes. */
  public record Models(SequenceModel first, SequenceModel second) {

    /** The reader that they make. */
    public PartReader reader() {
      return new PartReader(first, second);
    }
  }

  /**
   * A page with its features and labels.
   *
   * @param page the page
   * @param features what it shows
   * @param labels the code of each unit's label
   */
  record Prepared(TrainingPage page, PageFeatures features, List<String> labels) {

    boolean isIn(int part) {
      return Math.floorMod(page.form().hashCode() * 31 + 7, PARTS) == part;
    }
  }

  Prepared prepare(TrainingPage page) {
    PageFeatures found = features.read(PageText.of(page.text()));
    return new Prepared(page, found, GoldLabels.of(found.page(), page.gold()));
  }

  /** The pages, and variations of those that are drawn. */
  List<Prepared> prepare(List<TrainingPage> pages) {
    List<Prepared> prepared = new ArrayList<>();
    for (TrainingPage page : pages) {
      prepared.add(prepare(page));
      int variations = page.isDrawn() ? settings.variations() : 0;
      for (int i = 1; i <= variations; i++) {
        prepared.add(prepare(FormVariation.of(page, i, pages)));
      }
      int compositions = page.isDrawn() ? settings.compositions() : 0;
      for (int i = 1; i <= compositions; i++) {
        prepared.add(prepare(FormComposition.of(page, i)));
      }
    }
    return prepared;
  }

  /** The models that fit these pages best. */
  public Models fit(List<TrainingPage> pages) {
    List<Prepared> prepared = prepare(pages);
    LabelSet labels = LabelSet.of(prepared.stream().map(Prepared::labels).toList());
    SequenceModel first = train(labels, prepared, rowsOf(prepared));
    log.accept("fitted the first pass to " + prepared.size() + " pages");
    List<FeatureRows> rows = secondRows(labels, prepared);
    SequenceModel second = train(labels, prepared, rows);
    log.accept("fitted the second pass");
    return new Models(first, second);
  }

  private List<FeatureRows> secondRows(LabelSet labels, List<Prepared> pages) {
    List<FeatureRows> rows = new ArrayList<>(pages.stream().map(p -> new FeatureRows()).toList());
    for (int part = 0; part < PARTS; part++) {
      int left = part;
      List<Prepared> others = pages.stream().filter(page -> !page.isIn(left)).toList();
      if (others.isEmpty()) {
        others = pages;
      }
      SequenceModel first = train(labels, others, rowsOf(others));
      log.accept("fitted the first pass without part " + (part + 1) + " of " + PARTS);
      for (int i = 0; i < pages.size(); i++) {
        if (pages.get(i).isIn(part)) {
          PageFeatures page = pages.get(i).features();
          rows.set(i, PartReader.secondRows(page, PartReader.opinion(first, page.rows())));
        }
      }
    }
    return rows;
  }

  private static List<FeatureRows> rowsOf(List<Prepared> pages) {
    return pages.stream().map(page -> page.features().rows()).toList();
  }

  private SequenceModel train(LabelSet labels, List<Prepared> pages, List<FeatureRows> rows) {
    CommonFeatures common = new CommonFeatures();
    for (int i = 0; i < pages.size(); i++) {
      common.see(pages.get(i).page().form(), rows.get(i));
    }
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      FeatureRows kept = rows.get(i).keeping(common::has);
      examples.add(new Example(kept, labels.numbers(pages.get(i).labels())));
    }
    return SequenceTrainer.train(labels.labels(), examples, settings.training(), round -> {});
  }
}
