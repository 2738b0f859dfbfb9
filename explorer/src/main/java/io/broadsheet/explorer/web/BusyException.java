package io.broadsheet.explorer.web;

/** As many questions as may be are under way. */
final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BusyException() {
    super("The explorer answers as many questions as it can. Ask again in a moment.");
  }
}
