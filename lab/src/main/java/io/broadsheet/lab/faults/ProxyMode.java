package io.broadsheet.lab.faults;

/** How Elasticsearch behaves, as seen through the {@link SearchProxy}. */
enum ProxyMode {
  /** As it is. */
  CLEAR,
  /** It answers 429 to every request. */
  TOO_MANY_REQUESTS,
  /** It answers 503 to every request. */
  UNAVAILABLE,
  /** It takes requests, and neither does nor answers anything. */
  HANGING,
  /** It does what it is asked, and the answer gets lost. */
  LOSING_ANSWERS,
  /** It answers late. */
  SLOW,
  /** It does what it is asked, but says of some documents that it was too busy for them. */
  PARTLY_BUSY,
  /** It answers with half of what it has to say, and breaks off. */
  BREAKING_OFF
}
