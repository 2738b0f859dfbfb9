package io.broadsheet.text.time.value;

/** What the value of an expression of time was resolved against. */
public enum Basis {
  /** The expression says everything itself. */
  ITSELF("itself"),
  /** A reference day that the caller gave without saying where it is from. */
  REFERENCE("reference"),
  /** The metadata. */
  METADATA("metadata"),
  /** The masthead of the page. */
  MASTHEAD("masthead"),
  /** The dateline of the article (本报11月14日讯). */
  DATELINE("dateline"),
  /** A year or a day that the page names elsewhere. */
  PAGE("page"),
  /** An expression before it in the same text. */
  TEXT("text"),
  /** Nothing was known; the value is partial or empty. */
  NOTHING("nothing");

  private final String label;

  Basis(String label) {
    this.label = label;
  }

  /** The name that the published records use. */
  public String label() {
    return label;
  }
}
