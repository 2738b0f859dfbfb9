package io.broadsheet.text.split.read;

/** What a unit of a page is. */
public enum PartKind {
  FURNITURE('F'),
  HEADLINE('H'),
  KICKER('K'),
  DECK('D'),
  BYLINE('B'),
  SECTION_HEADING('S'),
  PARAGRAPH('P'),
  CAPTION('C');

  private final char code;

  PartKind(char code) {
    this.code = code;
  }

  /** The letter by which labels name it. */
  public char code() {
    return code;
  }

  /** The kind with a letter. */
  static PartKind of(char code) {
    for (PartKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of part: " + code);
  }
}
