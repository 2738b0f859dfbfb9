package io.broadsheet.indexer.index;

/** What the set-up of an index found or did. */
public sealed interface SetupOutcome {

  /** One line for the operator. */
  String message();

  /** The index and its alias were made. */
  record Created(String index, String alias) implements SetupOutcome {
    @Override
    public String message() {
      return "Created " + index + " behind the alias " + alias + ".";
    }
  }

  /** All was as it must be. */
  record Unchanged(String index, String alias) implements SetupOutcome {
    @Override
    public String message() {
      return index + " behind the alias " + alias + " is as it must be.";
    }
  }

  /** The index got what its mapping lacked. */
  record Updated(String index, String alias) implements SetupOutcome {
    @Override
    public String message() {
      return "Updated the mapping of " + index + " behind the alias " + alias + ".";
    }
  }

  /** What is there cannot become what must be; nothing was changed. */
  record Refused(String message) implements SetupOutcome {}
}
