package io.broadsheet.operations.setup;

/** What became of one thing that a set-up command was to make sure of. */
public sealed interface SetupStep {

  /** What it is about: a topic, a subject, an index. */
  String name();

  /** It was made. */
  record Created(String name, String details) implements SetupStep {}

  /** It was there, and was changed to what it should be. */
  record Changed(String name, String details) implements SetupStep {}

  /** It was there as it should be. */
  record Unchanged(String name) implements SetupStep {}

  /** The step in one line. */
  default String describe() {
    return switch (this) {
      case Created(String thing, String details) -> "created    " + thing + "  " + details;
      case Changed(String thing, String details) -> "changed    " + thing + "  " + details;
      case Unchanged(String thing) -> "unchanged  " + thing;
    };
  }
}
