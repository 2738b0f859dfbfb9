package io.broadsheet.lab.faults;

import java.util.Locale;

/** The services. */
enum Role {
  INGEST,
  STREAMS,
  INDEXER;

  /** What the service is called on the command line. */
  String command() {
    return name().toLowerCase(Locale.ROOT);
  }
}
