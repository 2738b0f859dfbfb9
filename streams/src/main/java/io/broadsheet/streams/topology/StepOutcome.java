package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.Failure;
import java.util.function.Function;

/**
 * What became of an issue so far: it goes on, whole, or it is dead, whole.
 *
 * @param <T> what the last step made of it
 */
sealed interface StepOutcome<T> {

  /** Where the issue came from. */
  Origin origin();

  /** The last step made {@code value} of it. */
  record Alive<T>(Origin origin, T value) implements StepOutcome<T> {}

  /** A step gave it up. */
  record Dead<T>(Origin origin, BadDataException error) implements StepOutcome<T> {

    /** What was bad. */
    Failure.BadData failure() {
      return error.failure();
    }

    /** The same for the steps to come. */
    <R> StepOutcome<R> still() {
      return new Dead<>(origin, error);
    }
  }

  /** The outcome of a further step, which may throw {@link BadDataException}. */
  default <R> StepOutcome<R> then(Function<T, R> step) {
    return switch (this) {
      case Alive<T>(Origin from, T value) -> attempt(from, () -> step.apply(value));
      case Dead<T> dead -> dead.still();
    };
  }

  /** The outcome of a first step. */
  static <R> StepOutcome<R> attempt(Origin origin, java.util.function.Supplier<R> step) {
    try {
      return new Alive<>(origin, step.get());
    } catch (BadDataException e) {
      return new Dead<>(origin, e);
    }
  }
}
