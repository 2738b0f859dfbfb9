package io.broadsheet.text.split.read;

import io.broadsheet.text.split.unit.UnitPage;
import java.util.List;

/**
 * What the model makes of a page.
 *
 * @param page the page in units
 * @param labels the label of each unit
 * @param articles the articles that the labels give
 * @param certainty the mean over all units of how likely their labels are, 0 to 1
 */
public record LearnedReading(
    UnitPage page, List<PartLabel> labels, List<ReadArticle> articles, double certainty) {

  public LearnedReading {
    labels = List.copyOf(labels);
    articles = List.copyOf(articles);
  }
}
