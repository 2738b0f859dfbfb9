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
          "What streams no longer makes stays in its topics, and nobody withdraws it: streams"
              + " forgets what it made. Add --outputs and --indices for a clean start. After a"
              + " better splitter or gazetteer, `broadsheet reprocess --all` does without a"
              + " reset.");
    }
    if (outputs != indices) {
      warnings.add(
          "Without both --outputs and --indices, documents that are not made again stay in the"
              + " index, and counts of coverage that were higher keep their revision.");
    }
    if (issues) {
      warnings.add(
          "The files have to be ingested again, without --resume; before --watch, delete ingest's"
              + " ledger (on this machine "
              + ledger
              + "), which takes them for published.");
    }
    warnings.add(
        "State of streams on other machines must be deleted there (--state-dir), or it comes"
            + " back.");
    return warnings;
  }
}
