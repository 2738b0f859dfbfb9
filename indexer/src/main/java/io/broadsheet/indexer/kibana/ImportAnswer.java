package io.broadsheet.indexer.kibana;

import java.util.List;
import java.util.Map;

/** What became of an attempt to import. */
sealed interface ImportAnswer {

  /**
   * Kibana has all of them.
   *
   * @param dashboards the ids that Kibana gave dashboards instead of ours, by ours: an id can be
   *     taken in another space
   */
  record Imported(int objects, Map<String, String> dashboards) implements ImportAnswer {

    public Imported {
      dashboards = Map.copyOf(dashboards);
    }
  }

  /**
   * Kibana refused some and, unless it noticed too late, took none of the others.
   *
   * @param imported how many it took nevertheless
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
