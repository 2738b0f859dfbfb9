package io.broadsheet.text.split.assign;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.body.Block;
import io.broadsheet.text.split.line.LineReader;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.Meeting;
import io.broadsheet.text.split.mark.TitleForm;

/**
 * What a title shows by itself.
 *
 * @param sign whether it opens with a dash or bullet
 * @param speakers whether it says who spoke or presided
 * @param proceedings whether it opens with what a meeting did
 * @param innerDash whether it is one line with a dash inside
 * @param dash whether it ends with a dash
 * @param event whether it ends by saying that a meeting was held
 * @param digit whether it holds a number
 * @param twoParts whether it has two parts with a space between
 * @param series whether it is known to name a series
 * @param repeated whether it stands on the page more than once
 * @param seriesWord whether it holds a word that names of series are made with
 * @param innerDot whether a dot parts it, as names of series are parted
 * @param width its width in half-width columns, all lines together
 */
record TitleTraits(
    boolean sign,
    boolean speakers,
    boolean proceedings,
    boolean innerDash,
    boolean dash,
    boolean event,
    boolean digit,
    boolean twoParts,
    boolean series,
    boolean repeated,
    boolean seriesWord,
    boolean innerDot,
    int width) {

  static TitleTraits of(String text, Block.Title title, Series series, Meeting meetings) {
    Slice first = slice(text, title.ranges().getFirst());
    Slice last = slice(text, title.ranges().getLast());
    return new TitleTraits(
        TitleForm.hasDeckSign(first),
        title.ranges().size() == 1 && meetings.namesSpeakers(first),
        meetings.opensWithProceedings(first),
        title.ranges().size() == 1 && TitleForm.hasInnerDash(first),
        TitleForm.endsWithDash(last),
        endsWithEvent(last),
        hasDigit(text, title),
        TitleForm.hasTwoParts(first),
        series.has(text, title),
        series.repeated(text, title),
        series.hasWord(text, title),
        TitleForm.hasInnerDot(first),
        width(text, title));
  }

  /** Whether it has the form of a deck. */
  boolean deckForm() {
    return sign || speakers;
  }

  private static boolean endsWithEvent(Slice last) {
    String end = last.subSequence(Math.max(0, last.length() - 2), last.length()).toString();
    return switch (end) {
      case "举行", "召开", "会议", "开幕", "闭幕", "举办", "開幕", "舉行" -> true;
      default -> false;
    };
  }

  private static boolean hasDigit(String text, Block.Title title) {
    for (TextRange range : title.ranges()) {
      for (int i = range.start(); i < range.end(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int width(String text, Block.Title title) {
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
