package io.broadsheet.explorer.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reader typed: words with spaces between them, phrases in quotation marks, and either with
 * a minus sign before it for what must not be there.
 *
 * @param terms its words and phrases, at most 16
 */
public record FreeText(List<Term> terms) {

  private static final int MOST_TERMS = 16;
  private static final String QUOTES = "\"“”„「」『』";

  /**
   * One word or phrase.
   *
   * @param text what it says
   * @param exact whether it stands in the text just so
   * @param excluded whether it must not
   */
  record Term(String text, boolean exact, boolean excluded) {

    /** Text in bigrams has no terms of one character. */
    boolean isOneCharacter() {
      return text.codePointCount(0, text.length()) == 1;
    }
  }

  /** Reads what was typed; a phrase that is not closed goes on to the end. */
  static FreeText of(String typed) {
    var terms = new ArrayList<Term>();
    int at = 0;
    while (at < typed.length() && terms.size() < MOST_TERMS) {
      boolean excluded = typed.charAt(at) == '-';
      int start = excluded ? at + 1 : at;
      boolean exact = start < typed.length() && isQuote(typed.charAt(start));
      int from = exact ? start + 1 : start;
      int end = endOf(typed, from, exact);
      String text = typed.substring(from, end).strip();
      if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
        terms.add(new Term(text, exact, excluded));
      }
      at = end + 1;
    }
    return new FreeText(List.copyOf(terms));
  }

  /** Whether nothing that can be searched for was typed. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  private static int endOf(String typed, int from, boolean exact) {
    int end = from;
    while (end < typed.length() && !ends(typed.charAt(end), exact)) {
      end++;
    }
    return end;
  }

  private static boolean ends(char c, boolean exact) {
    return exact ? isQuote(c) : Character.isWhitespace(c);
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
