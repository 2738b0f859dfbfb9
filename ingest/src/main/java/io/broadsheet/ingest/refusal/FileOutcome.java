package io.broadsheet.ingest.refusal;

import java.util.function.Function;

/** What a step made of a file: a value, or a reason why it goes no further. */
public sealed interface FileOutcome<T> {

  /** The step succeeded. */
  record Accepted<T>(T value) implements FileOutcome<T> {}

  /**
   * The file goes no further.
   *
   * @param reason to be counted by
   * @param message what is wrong and what to do, without the file's name and without its text
   */
  record Rejected<T>(Reason reason, String message) implements FileOutcome<T> {}

  /** An accepted value. */
  static <T> FileOutcome<T> accept(T value) {
    return new Accepted<>(value);
  }

  /** A rejection. */
  static <T> FileOutcome<T> reject(Reason reason, String message) {
    return new Rejected<>(reason, message);
  }

  /** Goes on with {@code step} if all went well so far. */
  default <R> FileOutcome<R> then(Function<? super T, FileOutcome<R>> step) {
    return switch (this) {
      case Accepted<T>(T value) -> step.apply(value);
      case Rejected<T>(Reason reason, String message) -> new Rejected<>(reason, message);
    };
  }
}
