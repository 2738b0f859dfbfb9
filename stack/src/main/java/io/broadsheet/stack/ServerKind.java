package io.broadsheet.stack;

import java.util.Locale;

/** The servers of the stack. */
public enum ServerKind {
  KAFKA,
  REGISTRY,
  ELASTICSEARCH;

  /** The server's name as it stands in paths and messages. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
