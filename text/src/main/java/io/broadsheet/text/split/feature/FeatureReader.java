package io.broadsheet.text.split.feature;

import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.split.label.Label;
import io.broadsheet.text.split.label.Labeller;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.List;

/** Reads what a page shows, line by line and unit by unit. */
public final class FeatureReader {

  private final MarkReader marks;
  private final Labeller labeller;

  /** Reads what lines tell by rules with these readers. */
  public FeatureReader(MarkReader marks, Labeller labeller) {
    this.marks = marks;
    this.labeller = labeller;
  }

  /**
   * What a page shows.
   *
   * @param page the page in units
   * @param marks what the words of each line tell by rules
   * @param labels what each line does by rules
   * @param rows the features of each unit
   * @param looks for each unit the ways in which it may look like others of the page
   */
  public record PageFeatures(
      UnitPage page, List<Mark> marks, Label[] labels, FeatureRows rows, int[][] looks) {}

  /** What a page shows. */
  public PageFeatures read(PageText page) {
    List<Mark> found = marks.read(page);
    Label[] labels = labeller.label(page, found);
    UnitPage units = UnitPage.of(page);
    return UnitFeatures.of(units, found, labels);
  }
}
