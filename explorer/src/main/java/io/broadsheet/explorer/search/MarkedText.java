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

  /**
   * The last private-use characters: Elasticsearch strips control characters from the beginning of
   * a fragment, and old encodings fill the private-use characters of the first plane.
   */
  static final String OPEN = Character.toString(0x10FFFC);

  static final String CLOSE = Character.toString(0x10FFFD);

  /** Half-open ranges of UTF-16 code units of a text without marks. */
  public record Hit(int start, int end) {}

  /** Text without hits. */
  static List<MarkedText> plain(String text) {
    return text.isEmpty() ? List.of() : List.of(new MarkedText(text, false));
  }

  /** Text with hits between {@link #OPEN} and {@link #CLOSE}. */
  static List<MarkedText> read(String highlighted) {
    var pieces = new ArrayList<MarkedText>();
    int at = 0;
    boolean hit = false;
    while (at < highlighted.length()) {
      int mark = highlighted.indexOf(hit ? CLOSE : OPEN, at);
      int end = mark < 0 ? highlighted.length() : mark;
      if (end > at) {
        pieces.add(new MarkedText(highlighted.substring(at, end).replace('\n', ' '), hit));
      }
      at = mark < 0 ? end : end + OPEN.length();
      hit = !hit;
    }
    return List.copyOf(pieces);
  }

  /** Where the hits of a whole text are. */
  static List<Hit> hits(String highlighted) {
    var hits = new ArrayList<Hit>();
    int start = 0;
    for (MarkedText piece : read(highlighted)) {
      int end = start + piece.text().length();
      if (piece.hit()) {
        hits.add(new Hit(start, end));
      }
      start = end;
    }
    return List.copyOf(hits);
  }

  /** {@code sentence} with every {@code name} in it as a hit. */
  static List<MarkedText> naming(String sentence, String name) {
    return read(name.isEmpty() ? sentence : sentence.replace(name, OPEN + name + CLOSE));
  }
}
