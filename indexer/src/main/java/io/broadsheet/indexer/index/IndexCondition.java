package io.broadsheet.indexer.index;

/** Whether an index is as its definition says. */
public sealed interface IndexCondition {

  /** It is: what Elasticsearch refuses now is refused because of the document. */
  record Sound(String index) implements IndexCondition {}

  /** There is no such alias. */
  record Missing(String alias) implements IndexCondition {}

  /**
   * It is not, and whatever is written there may be refused, or be lost.
   *
   * @param what what is wrong, in one sentence that begins with the name
   * @param todo what to do about it
   */
  record Wrong(String what, String todo) implements IndexCondition {

    /** Both in one line. */
    public String message() {
      return what + ": " + todo;
    }
  }
}
