package io.broadsheet.cli.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Reads lines, and passes over what is too long without keeping it. */
final class BoundedLines {

  private static final int END = -1;

  private final Reader reader;
  private final int longest;

  /**
   * Reads from {@code reader}.
   *
   * @param longest the most characters of a line, in UTF-16 code units
   */
  BoundedLines(Reader reader, int longest) {
    this.reader = new BufferedReader(reader);
    this.longest = longest;
  }

  /** A line without its end. */
  sealed interface Line {

    /** All of it. */
    record Whole(String text) implements Line {}

    /** More than may be. */
    record TooLong() implements Line {}
  }

  /** The next line; nothing at the end. */
  Optional<Line> next() throws IOException {
    int c = reader.read();
    if (c == END) {
      return Optional.empty();
    }
    var line = new StringBuilder();
    boolean tooLong = false;
    for (; c != END && c != '\n'; c = reader.read()) {
      tooLong |= line.length() == longest;
      if (!tooLong) {
        line.append((char) c);
      }
    }
    return Optional.of(tooLong ? new Line.TooLong() : new Line.Whole(withoutReturn(line)));
  }

  private static String withoutReturn(StringBuilder line) {
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }
}
