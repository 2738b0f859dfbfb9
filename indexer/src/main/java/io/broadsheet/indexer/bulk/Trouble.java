package io.broadsheet.indexer.bulk;

/** Why operations are to be sent again after a while. */
sealed interface Trouble {

  /** What is wrong, in one sentence. */
  String message();

  /** The server says that it is too much for now: less may help. */
  record Overload(String message) implements Trouble {}

  /** The server did not answer the request, or not as a whole: less may help. */
  record NoAnswer(String message) implements Trouble {}

  /** Something is wrong with an index, however much is sent. */
  record OfIndex(String message) implements Trouble {}
}
