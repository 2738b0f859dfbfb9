package io.broadsheet.text.split.read;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * An article as a sequence of labels gives it.
 *
 * @param headline its units; empty for none, as for kicker, deck and byline
 * @param sections its sections in reading order
 * @param captions the units of each caption
 * @param jumps the marks between its units that tell on which pages it begins and goes on
 * @param confidence how likely its edges and its headline are right, 0 to 1
 */
public record ReadArticle(
    List<TextRange> kicker,
    List<TextRange> headline,
    List<TextRange> deck,
    List<TextRange> byline,
    List<Section> sections,
    List<List<TextRange>> captions,
    Jumps jumps,
    double confidence) {

  /**
   * Marks in lines of their own or before others' units.
   *
   * @param back such as 上接
   * @param onward such as 下转
   */
  public record Jumps(List<TextRange> back, List<TextRange> onward) {}

  /**
   * A section.
   *
   * @param heading the units of its heading, empty for none
   * @param paragraphs the units of each paragraph
   */
  public record Section(List<TextRange> heading, List<List<TextRange>> paragraphs) {}

  /** The units of its first paragraph; empty if it has none. */
  List<TextRange> firstParagraph() {
    return sections.stream()
        .flatMap(section -> section.paragraphs().stream())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether it has a paragraph. */
  public boolean hasBody() {
    return sections.stream().anyMatch(section -> !section.paragraphs().isEmpty());
  }
}
