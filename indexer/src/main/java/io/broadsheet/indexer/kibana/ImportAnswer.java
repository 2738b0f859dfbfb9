package io.broadsheet.indexer.kibana;

import java.util.List;

/** What became of an attempt to import. */
sealed interface ImportAnswer {

  /** Kibana has all of them. */
  record Imported(int objects) implements ImportAnswer {}

  /**
   * Kibana took some and refused others.
   *
   * @param problems one sentence for each that it refused
   */
  record Incomplete(int imported, List<String> problems) implements ImportAnswer {}

  /** Kibana cannot be reached, or is not ready: to be tried again. */
  record NotReady(String problem) implements ImportAnswer {}

  /** Kibana will never take it as it is. */
  record Refused(String problem) implements ImportAnswer {}

  /** Kibana does not let us in, or is not where we were told. */
  record BadSettings(String problem) implements ImportAnswer {}
}
