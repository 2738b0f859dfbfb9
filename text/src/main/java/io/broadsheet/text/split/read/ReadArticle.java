package io.broadsheet.text.split.read;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * An article as a sequence of labels gives it.
 *
 * @param headline its units; empty for none, as for kicker, deck and byline
 * @param sections its sections in reading order
 * @param captions the units of each caption
 * @param confidence how likely its edges and its headline are right, 0 to 1
 */
public record ReadArticle(
    List<TextRange> kicker,
    List<TextRange> headline,
    List<TextRange> deck,
    List<TextRange> byline,
    List<Section> sections,
    List<List<TextRange>> captions,
    double confidence) {

  /**
   * A section.
   *
   * @param heading the units of its heading, empty for none
   * @param paragraphs the units of each paragraph
   */
  public record Section(List<TextRange> heading, List<List<TextRange>> paragraphs) {}

  /** Whether it has a paragraph. */
  public boolean hasBody() {
    return sections.stream().anyMatch(section -> !section.paragraphs().isEmpty());
  }
}
