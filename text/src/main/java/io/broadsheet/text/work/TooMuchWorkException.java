package io.broadsheet.text.work;

/** Ends the reading of a text that needs more work than its budget has. */
public final class TooMuchWorkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Ends the reading.
   *
   * @param what what was too much, as in {@code more than 20 s of processor time}
   */
  public TooMuchWorkException(String what) {
    super(what);
  }
}
