package io.broadsheet.text.split.read;

import io.broadsheet.text.TextRange;
import java.util.ArrayList;
import java.util.List;

/** Gathers the parts of one article. */
final class ArticleBuilder {

  /**
   * The line through how often articles were right on forms left out, over how likely the least
   * likely of their labels was: 0.11 at 0.25, 0.49 at 0.55, 0.66 at 0.75, 0.82 at 0.95.
   */
  private static final double LEAST = 0.1;

  private static final double SHARE = 0.77;

  private final List<TextRange> kicker = new ArrayList<>();
  private final List<TextRange> headline = new ArrayList<>();
  private final List<TextRange> deck = new ArrayList<>();
  private final List<TextRange> byline = new ArrayList<>();
  private final List<ReadArticle.Section> sections = new ArrayList<>();
  private final List<List<TextRange>> captions = new ArrayList<>();
  private final ReadArticle.Jumps jumps =
      new ReadArticle.Jumps(new ArrayList<>(), new ArrayList<>());
  private double certain = 1;

  boolean hasHeadline() {
    return !headline.isEmpty();
  }

  boolean hasBody() {
    return sections.stream().anyMatch(section -> !section.paragraphs().isEmpty());
  }

  ReadArticle.Jumps jumps() {
    return jumps;
  }

  /** Adds a unit, and how likely its label is. */
  void add(PartLabel label, TextRange unit, double likely) {
    certain = Math.min(certain, likely);
    switch (label.kind()) {
      case HEADLINE -> headline.add(unit);
      case KICKER -> kicker.add(unit);
      case DECK -> deck.add(unit);
      case BYLINE -> byline.add(unit);
      case CAPTION -> append(captions, label.begins(), unit);
      case SECTION_HEADING -> heading(label.begins(), unit);
      case PARAGRAPH -> {
        if (sections.isEmpty()) {
          sections.add(section());
        }
        append(sections.getLast().paragraphs(), label.begins(), unit);
      }
      case FURNITURE -> throw new IllegalArgumentException("furniture belongs to no article");
    }
  }

  private void heading(boolean begins, TextRange unit) {
    if (sections.isEmpty() || begins || !sections.getLast().paragraphs().isEmpty()) {
      sections.add(section());
    }
    sections.getLast().heading().add(unit);
  }

  private static ReadArticle.Section section() {
    return new ReadArticle.Section(new ArrayList<>(), new ArrayList<>());
  }

  private static void append(List<List<TextRange>> parts, boolean begins, TextRange unit) {
    if (begins || parts.isEmpty()) {
      parts.add(new ArrayList<>());
    }
    parts.getLast().add(unit);
  }

  ReadArticle build() {
    return new ReadArticle(
        kicker, headline, deck, byline, sections, captions, jumps, LEAST + SHARE * certain);
  }
}
