package io.broadsheet.explorer.search;

/** Why Elasticsearch gave no usable answer, in a sentence for the reader. */
public final class SearchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What the reader can do about it. */
  public enum Kind {
    /** Nothing answers: start it, or wait. */
    UNREACHABLE,
    /** It lacks an index: set it up. */
    INDEX_MISSING,
    /** It does not let us in: mend the settings. */
    FORBIDDEN,
    /** It has too much to do: wait. */
    BUSY,
    /** It refused the request. */
    FAILED
  }

  SearchException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What the reader can do about it. */
  public Kind kind() {
    return kind;
  }
}
