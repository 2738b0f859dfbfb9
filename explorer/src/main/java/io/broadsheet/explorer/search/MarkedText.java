package io.broadsheet.explorer.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of text that was searched for, or not.
 *
 * @param text the piece
 * @param hit whether it was searched for
 */
public record MarkedText(String text, boolean hit) {

  /** Control characters: no page has them, and where one had, it would only shift a colour. */
  static final String OPEN = "\u0002";

  static final String CLOSE = "\u0003";

  /** Text without hits. */
  static List<MarkedText> plain(String text) {
    return text.isEmpty() ? List.of() : List.of(new MarkedText(text, false));
  }

  /** Text with hits between {@link #OPEN} and {@link #CLOSE}. */
  static List<MarkedText> read(String highlighted) {
    var pieces = new ArrayList<MarkedText>();
    var piece = new StringBuilder();
    boolean hit = false;
    for (int i = 0; i < highlighted.length(); i++) {
      char c = highlighted.charAt(i);
      boolean mark = c == OPEN.charAt(0) || c == CLOSE.charAt(0);
      if (!mark) {
        piece.append(c == '\n' ? ' ' : c);
      } else {
        add(pieces, piece, hit);
        hit = c == OPEN.charAt(0);
      }
    }
    add(pieces, piece, hit);
    return List.copyOf(pieces);
  }

  private static void add(List<MarkedText> pieces, StringBuilder piece, boolean hit) {
    if (!piece.isEmpty()) {
      pieces.add(new MarkedText(piece.toString(), hit));
      piece.setLength(0);
    }
  }
}
