package io.broadsheet.streams.service;

import io.broadsheet.runtime.failure.StopException;

/** Why a thread of the service died, as what can be done about it. */
sealed interface ThreadFailure {

  /** Why the service stops, if it does. */
  StopException reason();

  /** Another thread may do better. */
  record Passing(StopException reason) implements ThreadFailure {}

  /** No other thread could do better: somebody must do something. */
  record Lasting(StopException reason) implements ThreadFailure {}

  /** The state is damaged, as {@code failure} says; Kafka can restore it. */
  record DamagedState(StopException reason, Throwable failure) implements ThreadFailure {}
}
