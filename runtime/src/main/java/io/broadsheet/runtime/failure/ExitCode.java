package io.broadsheet.runtime.failure;

/** What the exit code of a command says. */
public enum ExitCode {
  /** Everything asked for was done. */
  OK(0),
  /** The work went on, but some inputs were refused or something was found missing. */
  INCOMPLETE(1),
  /** The command line or a setting is wrong. */
  USAGE(2),
  /** Kafka, the registry, Elasticsearch or the disk could not be used for too long. */
  UNAVAILABLE(69),
  /** A bug of ours. */
  BUG(70);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  /** The number that the process exits with. */
  public int value() {
    return value;
  }
}
