package io.broadsheet.text.split.body;

/** What a paragraph shows by its words and its place. */
public enum ParagraphTrait {
  /** It opens a story by its words (本报讯, 上接). */
  OPENS,
  /** It starts with a dateline. */
  DATELINE,
  /** It ends with a jump mark. */
  JUMPS,
  /** A blank line stands before it. */
  AFTER_BREAK,
  /** The text around it is hard-wrapped. */
  WRAPPED,
  /** It opens as ledes do. */
  LEDE
}
