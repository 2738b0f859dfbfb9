package io.broadsheet.text.split.mark;

/** What a line is, if its own words tell. */
public enum Mark {
  /** Nothing in its words tells. */
  NONE,
  /** Names who wrote the article. */
  BYLINE,
  /** Opens the first paragraph of a story (本报讯, 新华社……电, 上接). */
  OPENING,
  /** Ends a paragraph that goes on on another page (下转). */
  JUMP,
  /** A caption with its credit. */
  CAPTION,
  /** Paper name, date, section. */
  MASTHEAD,
  /** The number of a page. */
  PAGE_NUMBER,
  /** A reference to another page (■3版). */
  REFERENCE,
  /** A pointer to more on another page. */
  POINTER,
  /** The head of the index block. */
  INDEX,
  /** Editors. */
  CREDIT,
  /** A Markdown heading. */
  HEADING;

  /** Whether the line is certainly no part of a paragraph or title. */
  public boolean standsAlone() {
    return this != NONE && this != OPENING && this != JUMP && this != HEADING;
  }
}
