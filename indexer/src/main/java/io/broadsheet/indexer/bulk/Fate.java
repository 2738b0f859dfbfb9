package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;

/** How a piece of work, or one of its operations, ended. */
public sealed interface Fate {

  /** The document is in the index. */
  record Written() implements Fate {}

  /** The document is not in the index any more, or never was. */
  record Deleted() implements Fate {}

  /** The index holds a newer revision. */
  record Stale() implements Fate {}

  /** Nothing was to be done with it here. */
  record Skipped(String reason) implements Fate {}

  /** It can never be written as it is. */
  record Refused(Failure.BadData why) implements Fate {}

  /** It was given back, for another instance to do. */
  record Released() implements Fate {}

  /** The fate of a piece of work of which two operations ended so: the one that matters more. */
  default Fate and(Fate other) {
    return other.weight() > weight() ? other : this;
  }

  /** The name under which it is counted. */
  default String name() {
    return switch (this) {
      case Written _ -> "written";
      case Deleted _ -> "deleted";
      case Stale _ -> "stale";
      case Skipped _ -> "skipped";
      case Refused _ -> "dead";
      case Released _ -> "released";
    };
  }

  /** The reason in one word, where there are several; else empty. */
  default String reason() {
    return switch (this) {
      case Skipped(String reason) -> reason;
      case Refused(Failure.BadData why) -> why.reason();
      case Written _, Deleted _, Stale _, Released _ -> "";
    };
  }

  /** What is given back is done elsewhere; what is refused must be told; what is written shows. */
  private int weight() {
    return switch (this) {
      case Released _ -> 5;
      case Refused _ -> 4;
      case Written _ -> 3;
      case Deleted _ -> 2;
      case Stale _ -> 1;
      case Skipped _ -> 0;
    };
  }
}
