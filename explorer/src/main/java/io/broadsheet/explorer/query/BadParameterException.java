package io.broadsheet.explorer.query;

/** A parameter that cannot be taken; the message names it and says what to do. */
public final class BadParameterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadParameterException(String parameter, String problem) {
    super("The parameter " + parameter + " " + problem);
  }
}
