package io.broadsheet.explorer.query;

import java.util.Locale;

/** A parameter that cannot be taken; the message names it and says what to do. */
public final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final Rule rule;

  /** What a parameter must keep to, for the page to say in the reader's language. */
  public enum Rule {
    /** It may be there once. */
    ONCE,
    /** It must be there. */
    NEEDED,
    /** It is too long. */
    LENGTH,
    /** It is there too often. */
    REPEATED,
    /** It is one of a few words. */
    CHOICE,
    /** It is a whole number within bounds. */
    NUMBER,
    /** It is an amount. */
    AMOUNT,
    /** It is a day. */
    DAY,
    /** A span must not end before it begins. */
    BACKWARDS,
    /** It must hold a letter or a digit. */
    WORDS
  }

  BadParameterException(String parameter, Rule rule, String problem) {
    super("The parameter " + parameter + " " + problem);
    this.parameter = parameter;
    this.rule = rule;
  }

  /** The parameter's name. */
  public String parameter() {
    return parameter;
  }

  /** The rule that it breaks, in small letters. */
  public String rule() {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
