package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * A section of an article in the gold.
 *
 * @param heading the lines of its heading, empty for none
 * @param paragraphs the lines of each paragraph
 */
public record GoldSection(List<TextRange> heading, List<List<TextRange>> paragraphs) {

  public GoldSection {
    heading = List.copyOf(heading);
    paragraphs = List.copyOf(paragraphs);
  }
}
