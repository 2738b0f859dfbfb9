package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a text with its words, as the features see it.
 *
 * @param offset where it begins in its text
 * @param text its characters
 * @param words its words, counted from the line's beginning; they cover it
 * @param wordAt for each character the index of its word
 * @param composed for each character the type of the composed name that holds it and its place
 *     there; 0 if there is none
 */
record Line(int offset, String text, List<Token> words, int[] wordAt, int[] composed) {
  private static final int PROJECT = 4;

  /** The lines of a text, without their line feeds. */
  static List<Line> of(String text, List<Token> words, Composition composition) {
    int[] composed = composed(text.length(), composition);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      List<Token> inLine = new ArrayList<>();
      int[] wordAt = new int[end - start];
      while (next < words.size() && words.get(next).start() < start) {
        next++;
      }
      while (next < words.size() && words.get(next).start() < end) {
        Token word = words.get(next++);
        for (int at = word.start(); at < word.end(); at++) {
          wordAt[at - start] = inLine.size();
        }
        inLine.add(new Token(word.start() - start, word.end() - start, word.pos()));
      }
      int[] ofLine = Arrays.copyOfRange(composed, start, end);
      lines.add(new Line(start, text.substring(start, end), inLine, wordAt, ofLine));
      start = end + 1;
    }
    return lines;
  }

  private static int[] composed(int length, Composition composition) {
    int[] composed = new int[length];
    for (Token token : composition.tokens()) {
      int type = typeOf(token.pos());
      if (type > 0) {
        mark(composed, token, type);
      }
    }
    for (Token project : composition.projects()) {
      if (composed[project.start()] == 0) {
        mark(composed, project, PROJECT);
      }
    }
    return composed;
  }

  private static void mark(int[] composed, Token token, int type) {
    for (int at = token.start(); at < token.end(); at++) {
      composed[at] = composed[at] == 0 ? type * 8 + partOf(token, at) : composed[at];
    }
  }

  private static int typeOf(PartOfSpeech pos) {
    return switch (pos) {
      case PERSON -> 1;
      case PLACE -> 2;
      case ORGANIZATION -> 3;
      default -> 0;
    };
  }

  /** 1 for the first character of a word, 2 inside, 3 for the last, 4 for the only one. */
  static int partOf(Token word, int at) {
    if (word.length() == 1) {
      return 4;
    }
    return at == word.start() ? 1 : at == word.end() - 1 ? 3 : 2;
  }

  int length() {
    return text.length();
  }

  int end() {
    return offset + text.length();
  }

  /** The character at a place; 1 outside of the line. */
  char at(int place) {
    return place < 0 || place >= text.length() ? 1 : text.charAt(place);
  }

  /** The part of speech of a word as a number below 64; 63 outside of the line. */
  int posOf(int word) {
    return word < 0 || word >= words.size() ? 63 : words.get(word).pos().ordinal();
  }

  static int in(int[] values, int place) {
    return place < 0 || place >= values.length ? 0 : values[place];
  }
}
