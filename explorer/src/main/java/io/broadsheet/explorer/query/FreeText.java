package io.broadsheet.explorer.query;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a reader typed: words with spaces between them, all of which must be there, phrases in
 * quotation marks, {@code OR} between alternatives, a minus sign before what must not be there,
 * {@code headline:} before what a part must hold, and {@code ~5} after a phrase whose words may
 * stand so far apart.
 *
 * @param clauses what must hold, all together, at most 16
 */
public record FreeText(List<Clause> clauses) {

  /** Nothing typed. */
  static final FreeText NONE = new FreeText(List.of());

  /**
   * Alternatives, one of which must be there, or none.
   *
   * @param terms the alternatives
   * @param excluded whether none may be there
   */
  public record Clause(List<Term> terms, boolean excluded) {

    /** The same, with one more alternative. */
    Clause or(Term term) {
      return new Clause(Stream.concat(terms.stream(), Stream.of(term)).toList(), excluded);
    }

    /** The same, with names that its only word may spell. */
    public Clause orNamed(List<String> names) {
      return new Clause(
          Stream.concat(terms.stream(), names.stream().map(Term::name)).toList(), excluded);
    }
  }

  /**
   * One word or phrase.
   *
   * @param text what it says
   * @param scope where it is looked for
   * @param exact whether it stands in the text just so
   * @param apart by how many positions the parts of a phrase may be out of place
   */
  public record Term(String text, Scope scope, boolean exact, int apart) {

    static Term name(String name) {
      return new Term(name, Scope.ANYWHERE, true, 0);
    }

    /** Text in bigrams has no terms of one character. */
    boolean isOneCharacter() {
      return text.codePointCount(0, text.length()) == 1;
    }

    /** Whether it may be the pinyin of a name. */
    public boolean isLatin() {
      return scope == Scope.ANYWHERE && text.chars().allMatch(FreeText::isLatin);
    }
  }

  /** Any of {@code names}. */
  public static FreeText anyName(List<String> names) {
    return new FreeText(List.of(new Clause(names.stream().map(Term::name).toList(), false)));
  }

  /** Whether nothing that can be searched for was typed. */
  public boolean isEmpty() {
    return clauses.isEmpty();
  }

  /** The same with each clause changed. */
  public FreeText with(UnaryOperator<Clause> change) {
    return new FreeText(clauses.stream().map(change).toList());
  }

  private static boolean isLatin(int c) {
    return c < 128 && (Character.isLetter(c) || c == '\'' || c == ' ');
  }
}
