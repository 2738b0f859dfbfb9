package io.broadsheet.explorer.query;

import io.broadsheet.explorer.query.FreeText.Clause;
import io.broadsheet.explorer.query.FreeText.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what was typed. Whatever it is, it means something: there are no syntax errors. */
final class FreeTextReader {

  private static final int MOST_TERMS = 16;
  private static final int FARTHEST = 50;
  private static final String QUOTES = "\"“”„「」『』";
  private static final Set<String> OR = Set.of("OR", "|", "｜");

  private final String typed;
  private final List<Clause> clauses = new ArrayList<>();
  private int at;
  private int terms;
  private boolean alternative;

  private FreeTextReader(String typed) {
    this.typed = typed;
  }

  /** Reads {@code typed}; a phrase that is not closed goes on to the end. */
  static FreeText read(String typed) {
    var reader = new FreeTextReader(typed);
    while (reader.at < typed.length() && reader.terms < MOST_TERMS) {
      reader.readTerm();
    }
    return new FreeText(List.copyOf(reader.clauses));
  }

  private void readTerm() {
    boolean excluded = typed.charAt(at) == '-' || typed.charAt(at) == '－';
    at += excluded ? 1 : 0;
    Optional<Scope> scope = readScope();
    boolean exact = at < typed.length() && isQuote(typed.charAt(at));
    at += exact ? 1 : 0;
    int end = endOf(exact);
    String text = typed.substring(at, end).strip();
    at = Math.min(typed.length(), end + 1);
    int apart = exact ? readDistance() : 0;
    if (!exact && OR.contains(text)) {
      alternative = true;
    } else if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      add(new Term(text, scope.orElse(Scope.ANYWHERE), exact, apart), excluded);
    }
  }

  private void add(Term term, boolean excluded) {
    terms++;
    boolean joins = alternative && !excluded && !clauses.isEmpty() && !clauses.getLast().excluded();
    alternative = false;
    if (joins) {
      clauses.add(clauses.removeLast().or(term));
    } else {
      clauses.add(new Clause(List.of(term), excluded));
    }
  }

  private Optional<Scope> readScope() {
    int colon = at;
    while (colon < typed.length() && Character.isLetter(typed.charAt(colon))) {
      colon++;
    }
    if (colon == typed.length() || (typed.charAt(colon) != ':' && typed.charAt(colon) != '：')) {
      return Optional.empty();
    }
    Optional<Scope> scope = Scope.named(Scripts.folded(typed.substring(at, colon)));
    if (scope.isPresent()) {
      at = colon + 1;
    }
    return scope;
  }

  /** The number after {@code ~} behind a phrase. */
  private int readDistance() {
    if (at >= typed.length() || typed.charAt(at) != '~') {
      return 0;
    }
    int number = 0;
    at++;
    while (at < typed.length() && isDigit(typed.charAt(at))) {
      number = Math.min(FARTHEST, 10 * number + typed.charAt(at) - '0');
      at++;
    }
    return number;
  }

  private int endOf(boolean exact) {
    int end = at;
    while (end < typed.length() && !ends(typed.charAt(end), exact)) {
      end++;
    }
    return end;
  }

  private static boolean ends(char c, boolean exact) {
    return exact ? isQuote(c) : Character.isWhitespace(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
