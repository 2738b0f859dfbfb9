package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.failure.Failure;

/** What became of a value's bytes. */
public sealed interface Decoded<T> {

  /** They are a record. */
  record Value<T>(T value) implements Decoded<T> {}

  /** They are none, or it cannot be known now. */
  record Failed<T>(Failure failure) implements Decoded<T> {}
}
