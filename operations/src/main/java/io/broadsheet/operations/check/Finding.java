package io.broadsheet.operations.check;

/** What the check of one thing found. */
sealed interface Finding {

  /** What was looked at. */
  String subject();

  /** It is as it must be. */
  record Fine(String subject, String what) implements Finding {}

  /**
   * It is not.
   *
   * @param what what is wrong
   * @param todo what to do about it
   */
  record Wrong(String subject, String what, String todo) implements Finding {}

  /** One line for the operator. */
  default String line() {
    return switch (this) {
      case Fine(String subject, String what) -> "ok     %s  %s".formatted(subject, what);
      case Wrong(String subject, String what, String todo) ->
          "wrong  %s  %s. %s".formatted(subject, what, todo);
    };
  }
}
