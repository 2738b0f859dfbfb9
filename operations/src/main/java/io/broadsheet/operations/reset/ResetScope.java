package io.broadsheet.operations.reset;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags that say how far a reset goes. */
final class ResetScope {

  @Option(
      names = "--outputs",
      description = "Also empties the output of streams: articles, enriched articles and coverage.")
  boolean outputs;

  @Option(names = "--indices", description = "Also empties the indices.")
  boolean indices;

  @Option(names = "--dead-letters", description = "Also empties the dead letters.")
  boolean deadLetters;

  @Option(
      names = "--issues",
      description = "Also empties the raw issues: all files must then be ingested again.")
  boolean issues;

  /**
   * What follows from it, which the operator should know before.
   *
   * @param ledger where ingest keeps its ledger on this machine
   */
  List<String> warnings(String ledger) {
    var warnings = new ArrayList<String>();
    if (!outputs) {
      warnings.add(
          "Streams forgets which articles it made, so those that it does not make again stay in its"
              + " topics. Add --outputs and --indices for a clean start. To apply a better splitter"
              + " or gazetteer, `broadsheet reprocess --all` is enough.");
    }
    if (outputs != indices) {
      warnings.add(
          "Without both --outputs and --indices, documents that are not made again stay in the"
              + " index, and counts of coverage with a higher revision stay as they are.");
    }
    if (issues) {
      warnings.add(
          "All files must be ingested again, without --resume. Before you use --watch, delete the"
              + " ledger of ingest (on this machine "
              + ledger
              + "), because it lists them as published.");
    }
    warnings.add(
        "State of streams on other machines must be deleted there (--state-dir), or it comes"
            + " back.");
    return warnings;
  }
}
