package io.broadsheet.runtime.failure;

/** The three kinds of failure, each with its own fate. */
public sealed interface Failure {

  /** What happened, in one sentence without secrets and without the text of an article. */
  String message();

  /**
   * Bad data: the record goes to the dead letters, and the service goes on.
   *
   * @param stage the step that gave the record up
   * @param reason one word that can be counted and filtered by
   */
  record BadData(String stage, String reason, String message) implements Failure {}

  /** Trouble elsewhere: to be tried again with backoff and jitter. */
  record Trouble(String message) implements Failure {}

  /** Our own bug or bad settings: the service stops, says why, and exits non-zero. */
  record Fault(String message) implements Failure {}
}
