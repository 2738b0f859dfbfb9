package io.broadsheet.text.split.assign;

import static io.broadsheet.text.split.assign.TitleTrait.*;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.line.LineReader;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Meeting;
import io.broadsheet.text.split.mark.TitleForm;
import io.broadsheet.text.split.weigh.TraitSet;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a title shows by itself.
 *
 * @param traits the traits that it has
 * @param width its width in half-width columns, all lines together
 */
record TitleTraits(TraitSet<TitleTrait> traits, int width) {

  static TitleTraits of(String text, TitleBlock title, SeriesNames series, Meeting meetings) {
    Slice first = slice(text, title.ranges().getFirst());
    Slice last = slice(text, title.ranges().getLast());
    boolean oneLine = title.ranges().size() == 1;
    Set<TitleTrait> traits = EnumSet.noneOf(TitleTrait.class);
    addIf(traits, DECK_SIGN, TitleForm.hasDeckSign(first));
    addIf(traits, SPEAKERS, oneLine && meetings.namesSpeakers(first));
    addIf(traits, PROCEEDINGS, meetings.opensWithProceedings(first));
    addIf(traits, INNER_DASH, oneLine && TitleForm.hasInnerDash(first));
    addIf(traits, DASH_AT_END, TitleForm.endsWithDash(last));
    addIf(traits, EVENT, endsWithEvent(last));
    addIf(traits, NUMBER, hasDigit(text, title));
    addIf(traits, TWO_PARTS, TitleForm.hasTwoParts(first));
    addIf(traits, SERIES, series.has(text, title));
    addIf(traits, REPEATED, series.repeated(text, title));
    addIf(traits, SERIES_WORD, series.hasWord(text, title));
    addIf(traits, INNER_DOT, TitleForm.hasInnerDot(first));
    return new TitleTraits(TraitSet.of(traits), width(text, title));
  }

  private static void addIf(Set<TitleTrait> traits, TitleTrait trait, boolean shown) {
    if (shown) {
      traits.add(trait);
    }
  }

  boolean has(TitleTrait trait) {
    return traits.has(trait);
  }

  /** Whether it has the form of a deck. */
  boolean hasDeckForm() {
    return has(DECK_SIGN) || has(SPEAKERS);
  }

  private static boolean endsWithEvent(Slice last) {
    String end = last.subSequence(Math.max(0, last.length() - 2), last.length()).toString();
    return switch (end) {
      case "举行", "召开", "会议", "开幕", "闭幕", "举办", "開幕", "舉行" -> true;
      default -> false;
    };
  }

  private static boolean hasDigit(String text, TitleBlock title) {
    for (TextRange range : title.ranges()) {
      for (int i = range.start(); i < range.end(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int width(String text, TitleBlock title) {
    int width = 0;
    for (TextRange range : title.ranges()) {
      width += LineReader.width(text, range.start(), range.end());
    }
    return width;
  }

  private static Slice slice(String text, TextRange range) {
    return new Slice(text, range.start(), range.end());
  }
}
