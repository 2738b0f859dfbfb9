package io.broadsheet.operations.deadletters;

/** What a dead letter is worth now. */
enum LetterState {
  /** It can be tried again. */
  OPEN("can be tried again"),
  /** A newer record of the same key exists, be it a correction, a withdrawal, or a retry. */
  SUPERSEDED("a newer record of its key exists"),
  /** The index has it by now. */
  DONE("the index has it by now"),
  /** An operator laid it to rest. */
  DISCARDED("was laid to rest"),
  /** Its topic no longer has the record that it came from. */
  LOST("its topic no longer has the record"),
  /** It has no key, or did not come from a topic that can be tried again. */
  HOPELESS("has no key, or no topic of ours; send it again from where it came from");

  private final String meaning;

  LetterState(String meaning) {
    this.meaning = meaning;
  }

  /** Whether somebody has to do something about it. */
  boolean isUnsettled() {
    return switch (this) {
      case OPEN, LOST, HOPELESS -> true;
      case SUPERSEDED, DONE, DISCARDED -> false;
    };
  }

  String meaning() {
    return meaning;
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
