package io.broadsheet.streams.article;

/** What counts as white space: Unicode's White_Space, and the separators U+001C to U+001F. */
final class WhiteSpace {

  private static final int NEXT_LINE = 0x85;

  private WhiteSpace() {}

  static boolean is(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == NEXT_LINE;
  }
}
