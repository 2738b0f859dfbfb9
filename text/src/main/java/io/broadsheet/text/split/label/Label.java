package io.broadsheet.text.split.label;

/** What a line does on its page. */
public enum Label {
  /** It starts a paragraph. */
  START,
  /** It goes on with a paragraph. */
  GO_ON,
  /** It is part of a title: headline, kicker, deck, section heading or teaser. */
  TITLE,
  /** It is neither: byline, caption or furniture, as its mark says. */
  OTHER
}
