package io.broadsheet.text.page;

/** The kinds of furniture. */
public enum FurnitureKind {
  /** The head of the index block (今日导读). */
  INDEX,
  /** The headline of a story on another page, with its page mark. */
  TEASER,
  /** A pointer to more on another page. */
  POINTER,
  /** Paper name, date, section name. */
  MASTHEAD,
  /** The number of this page. */
  PAGE_MARK,
  /** A picture with a text of its own. */
  CAPTION,
  /** The names of editors. */
  CREDIT,
  /** Signs of markup, as Markdown's. */
  MARKUP,
  /** Everything else. */
  OTHER
}
