package io.broadsheet.text.fit;

import io.broadsheet.text.evaluate.PageScore;
import io.broadsheet.text.evaluate.PageScorer;
import io.broadsheet.text.split.PageSplitter;
import java.util.ArrayList;
import java.util.List;

/** Measures what is learned on forms that were left out: no form is in both parts. */
public final class FormsLeftOut {

  private final ModelFitter fitter;
  private final int parts;

  /** Leaves the forms out in so many parts, one after the other. */
  public FormsLeftOut(ModelFitter fitter, int parts) {
    this.fitter = fitter;
    this.parts = parts;
  }

  /**
   * The scores of pages read by what was learned of other forms; each names the page's family, the
   * letters before the first digit of its form, as its mode.
   *
   * @param pages whose forms are left out in turn
   * @param compared further pages, from which the choice between readings learns every time
   */
  public List<PageScore> scores(List<TrainingPage> pages, List<TrainingPage> compared) {
    List<PageScore> scores = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      List<TrainingPage> learned = new ArrayList<>();
      List<TrainingPage> left = new ArrayList<>();
      for (TrainingPage page : pages) {
        boolean in = Math.floorMod(page.form().hashCode() * 31 + 7, parts) == part;
        (in ? left : learned).add(page);
      }
      PageSplitter splitter = ModelFitter.splitter(fitter.fit(learned, compared));
      for (TrainingPage page : left) {
        PageScore score = PageScorer.score(page.text(), page.gold(), splitter.split(page.text()));
        String family = page.form().replaceFirst("\\d.*$", "");
        scores.add(new PageScore(page.name(), family, score.counts(), score.faults()));
      }
    }
    return scores;
  }
}
