package io.broadsheet.streams.split.assign;

import static io.broadsheet.streams.split.weigh.Evidence.*;

import io.broadsheet.streams.split.TextRange;
import io.broadsheet.streams.split.body.Block;
import io.broadsheet.streams.split.body.HeadingLevels;
import io.broadsheet.streams.split.body.Story;
import io.broadsheet.streams.split.line.LineReader;
import io.broadsheet.streams.split.mark.Slice;
import io.broadsheet.streams.split.mark.TitleForm;
import io.broadsheet.streams.split.weigh.Weights;

/** What speaks for a title as the headline, kicker or deck of a body. */
public final class TitleEvidence {

  private static final double ENOUGH = 0.65;
  private static final double QUOTED = 0.92;
  private static final int SHORT = 12;
  private static final int LONG = 76;

  private final String text;
  private final Weights weights;
  private final Series series;
  private final Places places;
  private final HeadingLevels levels;

  /** Weighs the titles of one page. */
  public TitleEvidence(
      String text, Weights weights, Series series, Places places, HeadingLevels levels) {
    this.text = text;
    this.weights = weights;
    this.series = series;
    this.places = places;
    this.levels = levels;
  }

  double headline(Block.Title title, Shares shares, Story story, int body) {
    Slice first = slice(title.ranges().getFirst());
    Slice last = slice(title.ranges().getLast());
    int width = width(title);
    boolean kickerForm = TitleForm.endsWithDash(last) || series.has(text, title);
    return weights.of(HEADLINE_SHARED_WORDS) * enough(shares.own()[body])
        + weights.of(HEADLINE_SHARED_WITH_LEDE) * enough(shares.lede()[body])
        + place(title, story)
        + weights.of(HEADLINE_LINES, title.wrapped() && title.ranges().size() > 1)
        + weights.of(HEADLINE_TOO_SHORT) * Math.max(0, (SHORT - width) / 4.0)
        + weights.of(HEADLINE_TOO_LONG) * Math.max(0, (width - LONG) / 10.0)
        + weights.of(HEADLINE_TWO_PARTS, TitleForm.hasTwoParts(first))
        + weights.of(HEADLINE_MARKUP, levels.overArticles(title.level()))
        + weights.of(HEADLINE_SECTION_MARKUP, levels.overSections(title.level()))
        + weights.of(HEADLINE_DECK_FORM, TitleForm.hasDeckSign(first) || speakers(title))
        + weights.of(HEADLINE_KICKER_FORM, kickerForm)
        + weights.of(HEADLINE_QUOTED_FROM_BODY, quoted(shares, body))
        + weights.of(HEADLINE_BEFORE_REFERENCE, title.reference() == 0)
        + weights.of(HEADLINE_IN_INDEX, title.indexed())
        + weights.of(HEADLINE_OF_CONTINUATION, story.continued());
  }

  /** A headline condenses: a title that shares all its words with the body is none the better. */
  private static double enough(double share) {
    return Math.min(share, ENOUGH);
  }

  private double place(Block.Title title, Story story) {
    boolean before = places.before(title.zone(), story);
    double inside =
        weights.of(HEADLINE_INSIDE_STORY, places.inside(title.zone()))
            + weights.of(HEADLINE_AMONG_HEADINGS, places.amongHeadings(title.zone()));
    return inside + (title.wrapped() ? anywhere(title, story, before) : inOrder(before));
  }

  /** Where nothing is set in columns, headlines stand before their bodies. */
  private double inOrder(boolean before) {
    return weights.of(before ? HEADLINE_BEFORE_BODY_UNWRAPPED : HEADLINE_NOT_BEFORE_BODY_UNWRAPPED);
  }

  private double anywhere(Block.Title title, Story story, boolean before) {
    boolean after = places.after(title.zone(), story);
    double far = Math.log1p(places.distance(title, story));
    return weights.of(HEADLINE_BEFORE_BODY, before)
        + weights.of(HEADLINE_AFTER_BODY, after)
        + weights.of(HEADLINE_DISTANCE) * (before || after ? 0 : far);
  }

  double kicker(Block.Title title, Shares shares, int body) {
    Slice first = slice(title.ranges().getFirst());
    Slice last = slice(title.ranges().getLast());
    return weights.of(KICKER_BASE)
        + weights.of(KICKER_SERIES, series.has(text, title))
        + weights.of(KICKER_REPEATED, series.repeated(text, title))
        + weights.of(KICKER_DASH_AT_END, TitleForm.endsWithDash(last))
        + weights.of(KICKER_EVENT, endsWithEvent(last))
        + weights.of(KICKER_SHARED_WORDS) * shares.own()[body]
        + weights.of(KICKER_DECK_FORM, TitleForm.hasDeckSign(first) || speakers(title))
        + weights.of(KICKER_SEVERAL_LINES, title.ranges().size() > 1)
        + weights.of(KICKER_AMONG_HEADINGS, title.wrapped() && places.behindFeature(title.zone()))
        + weights.of(DECK_BEFORE_REFERENCE, title.reference() == 0)
        + weights.of(DECK_IN_INDEX, title.indexed())
        + weights.of(HEADLINE_MARKUP, title.level() > 0) * -1;
  }

  double deck(Block.Title title, Shares shares, int body) {
    Slice first = slice(title.ranges().getFirst());
    Slice last = slice(title.ranges().getLast());
    boolean sign = TitleForm.hasDeckSign(first);
    return weights.of(DECK_BASE)
        + weights.of(DECK_FORM, sign)
        + weights.of(DECK_PEOPLE, speakers(title))
        + weights.of(DECK_QUOTED_FROM_BODY, quoted(shares, body))
        + weights.of(DECK_NUMBER, hasDigit(title))
        + weights.of(DECK_SHARED_WORDS) * shares.own()[body]
        + weights.of(DECK_SEVERAL_LINES, title.ranges().size() > 1 && !sign)
        + weights.of(DECK_BEFORE_REFERENCE, title.reference() == 0)
        + weights.of(DECK_IN_INDEX, title.indexed())
        + weights.of(KICKER_DASH_AT_END, TitleForm.endsWithDash(last)) * -1
        + weights.of(KICKER_SERIES, series.has(text, title)) * -1
        + weights.of(HEADLINE_MARKUP, title.level() > 0) * -1;
  }

  /** A zone of titles before a body is the body's own where nothing is set in columns. */
  double leaves(Block.Title title, Story story, int others) {
    boolean own = !title.wrapped() && places.before(title.zone(), story);
    return own ? weights.of(HEADLINE_LEAVES_TITLES) * others : 0;
  }

  double none(Story story) {
    return weights.of(story.continued() ? HEADLINE_NONE_OF_CONTINUATION : HEADLINE_NONE);
  }

  /** A deck of bullets may stand above its headline, too. */
  double deckAbove(Block.Title title, Shares shares, int body) {
    return deck(title, shares, body) + weights.of(DECK_ABOVE_HEADLINE);
  }

  boolean hasDeckSign(Block.Title title) {
    return TitleForm.hasDeckSign(slice(title.ranges().getFirst()));
  }

  boolean deckForm(Block.Title title) {
    return hasDeckSign(title) || speakers(title);
  }

  /** What speaks for a title that stands apart as the kicker of a story. */
  double kickerFar(Block.Title title, Shares shares, int body) {
    Slice last = slice(title.ranges().getLast());
    return weights.of(KICKER_FAR)
        + weights.of(KICKER_FAR_SHARED_WITH_LEDE) * shares.anyLede()[body]
        + weights.of(KICKER_EVENT, endsWithEvent(last))
        + weights.of(KICKER_DASH_AT_END, TitleForm.endsWithDash(last))
        + weights.of(KICKER_DECK_FORM, deckForm(title));
  }

  private boolean quoted(Shares shares, int body) {
    return shares.pairs() >= 5
        && shares.any()[body] >= QUOTED
        && shares.lede()[body] < shares.any()[body];
  }

  private boolean speakers(Block.Title title) {
    return title.ranges().size() == 1 && TitleForm.namesSpeakers(slice(title.ranges().getFirst()));
  }

  private boolean hasDigit(Block.Title title) {
    for (TextRange range : title.ranges()) {
      for (int i = range.start(); i < range.end(); i++) {
        if (Character.isDigit(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWithEvent(Slice last) {
    String end = last.subSequence(Math.max(0, last.length() - 2), last.length()).toString();
    return switch (end) {
      case "举行", "召开", "会议", "开幕", "闭幕", "举办", "開幕", "舉行" -> true;
      default -> false;
    };
  }

  private int width(Block.Title title) {
    int width = 0;
    for (TextRange range : title.ranges()) {
      width += LineReader.width(text, range.start(), range.end());
    }
    return width;
  }

  private Slice slice(TextRange range) {
    return new Slice(text, range.start(), range.end());
  }
}
