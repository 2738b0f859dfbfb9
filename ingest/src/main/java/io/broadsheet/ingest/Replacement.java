package io.broadsheet.ingest;

/** What happens to a file whose id Kafka has with another text from another file. */
public enum Replacement {
  /** It is refused unless its newspaper, date and page say that both are one page. */
  REFUSED,
  /** It takes the place of the other one. */
  ALLOWED
}
