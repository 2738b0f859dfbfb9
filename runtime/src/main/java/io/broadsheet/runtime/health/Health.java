package io.broadsheet.runtime.health;

/** How a service is. */
public sealed interface Health {

  /** What a person or a probe reads, in one line without secrets. */
  String message();

  /** It waits for something before it can work. */
  record Starting(String message) implements Health {}

  /** It works. */
  record Ready(String message) implements Health {}

  /** It cannot go on. */
  record Failed(String message) implements Health {}
}
