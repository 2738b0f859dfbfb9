package io.broadsheet.lab.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one article says, before it is laid out.
 *
 * @param kicker the line above the headline
 * @param headline the headline
 * @param deck the line below the headline
 * @param byline who wrote it, as printed
 * @param paragraphs the first one begins with the dateline, if there is one
 * @param headings the heading before the paragraph of the same place; for features
 */
record GeneratedStory(
    Optional<String> kicker,
    String headline,
    Optional<String> deck,
    Optional<String> byline,
    List<String> paragraphs,
    List<Optional<String>> headings) {

  GeneratedStory {
    paragraphs = List.copyOf(paragraphs);
    headings = List.copyOf(headings);
  }

  /** The same with a further paragraph. */
  GeneratedStory with(String paragraph) {
    var more = new ArrayList<>(paragraphs);
    more.add(paragraph);
    var none = new ArrayList<>(headings);
    none.add(Optional.empty());
    return new GeneratedStory(kicker, headline, deck, byline, more, none);
  }

  /** The part that stays when it goes on elsewhere. */
  GeneratedStory head(String mark) {
    int half = half();
    var kept = new ArrayList<>(paragraphs.subList(0, half));
    kept.set(half - 1, kept.get(half - 1) + mark);
    return new GeneratedStory(kicker, headline, deck, byline, kept, headings.subList(0, half));
  }

  /** The part that stands elsewhere. */
  GeneratedStory rest(String mark) {
    int half = half();
    var moved = new ArrayList<>(paragraphs.subList(half, paragraphs.size()));
    moved.set(0, mark + moved.getFirst());
    return new GeneratedStory(
        Optional.empty(),
        headline,
        Optional.empty(),
        Optional.empty(),
        moved,
        headings.subList(half, headings.size()));
  }

  private int half() {
    return paragraphs.size() / 2;
  }
}
