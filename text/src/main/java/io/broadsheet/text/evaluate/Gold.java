package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import java.util.List;
import java.util.Optional;

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
    List<Article> articles,
    List<List<TextRange>> furniture,
    List<TextRange> markup) {

  /**
   * An article.
   *
   * @param headline its lines; empty for none, as for kicker, deck and byline
   */
  public record Article(
      List<TextRange> headline,
      List<TextRange> kicker,
      List<TextRange> deck,
      List<TextRange> byline,
      List<String> reporters,
      List<Section> sections,
      Optional<String> jumpTo,
      Optional<String> continuedFrom,
      List<List<TextRange>> captions) {

    public Article {
      headline = List.copyOf(headline);
      kicker = List.copyOf(kicker);
      deck = List.copyOf(deck);
      byline = List.copyOf(byline);
      reporters = List.copyOf(reporters);
      sections = List.copyOf(sections);
      captions = List.copyOf(captions);
    }
  }

  /**
   * A section.
   *
   * @param heading the lines of its heading, empty for none
   * @param paragraphs the lines of each paragraph
   */
  public record Section(List<TextRange> heading, List<List<TextRange>> paragraphs) {

    public Section {
      heading = List.copyOf(heading);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  public Gold {
    articles = List.copyOf(articles);
    furniture = List.copyOf(furniture);
    markup = List.copyOf(markup);
  }
}
