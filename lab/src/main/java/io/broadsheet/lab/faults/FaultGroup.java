package io.broadsheet.lab.faults;

import java.util.List;

/**
 * Faults that come at once.
 *
 * @param delivered how many files are in the inbox when they come
 * @param settled how many of them ingest must have settled before
 * @param meanwhile how many files are in the inbox at their end
 */
record FaultGroup(List<Fault> faults, int delivered, int settled, int meanwhile) {

  FaultGroup {
    faults = List.copyOf(faults);
  }
}
