package io.broadsheet.text.evaluate;

import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.PageSplitter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * How far the splitter's confidence can be trusted: of the articles that say 0.9, nine in ten
 * should be right.
 */
public final class Calibration {

  private static final int STEPS = 10;

  private final int[] articles = new int[STEPS];
  private final int[] right = new int[STEPS];
  private final double[] confidence = new double[STEPS];

  private Calibration() {}

  /** The calibration of a splitter on the pages of a folder that have gold. */
  public static Calibration of(Path directory, PageSplitter splitter) {
    Calibration calibration = new Calibration();
    for (Evaluation.Case page : Evaluation.cases(directory)) {
      List<Page> pages = splitter.split(page.text());
      PageScorer.judge(page.text(), page.gold(), pages).forEach(calibration::add);
    }
    return calibration;
  }

  /** The calibration of articles that were judged. */
  public static Calibration of(List<PageScorer.Judged> judged) {
    Calibration calibration = new Calibration();
    judged.forEach(calibration::add);
    return calibration;
  }

  private void add(PageScorer.Judged article) {
    int step = Math.clamp((int) (article.confidence() * STEPS), 0, STEPS - 1);
    articles[step]++;
    right[step] += article.right() ? 1 : 0;
    confidence[step] += article.confidence();
  }

  /**
   * The expected calibration error (Naeini, Cooper and Hauskrecht 2015) over ten steps: the mean
   * distance between confidence and share of right articles, 0 to 1.
   */
  public double error() {
    double error = 0;
    int all = 0;
    for (int i = 0; i < STEPS; i++) {
      error += Math.abs(confidence[i] - right[i]);
      all += articles[i];
    }
    return all == 0 ? 0 : error / all;
  }

  /** Prints a line for each step that has articles, and the error. */
  public void print(PrintWriter out) {
    out.println("confidence  articles  right");
    for (int i = 0; i < STEPS; i++) {
      if (articles[i] > 0) {
        out.printf(
            "%10.2f  %8d  %5.2f%n",
            confidence[i] / articles[i], articles[i], (double) right[i] / articles[i]);
      }
    }
    out.printf("expected calibration error %.3f%n", error());
  }
}
