package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * What a careful reader makes of a page. All ranges are in UTF-16 code units.
 *
 * @param source the name of the text file
 * @param mode the page's text style, by which scores are grouped
 * @param articles the articles in reading order
 * @param furniture everything else, one entry for each piece
 * @param markup signs of markup, which are not counted
 */
public record Gold(
    String source,
    String mode,
    List<GoldArticle> articles,
    List<List<TextRange>> furniture,
    List<TextRange> markup) {

  public Gold {
    articles = List.copyOf(articles);
    furniture = List.copyOf(furniture);
    markup = List.copyOf(markup);
  }
}
