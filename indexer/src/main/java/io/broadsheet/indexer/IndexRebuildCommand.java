package io.broadsheet.indexer;

import io.broadsheet.indexer.rebuild.IndexRebuild;
import io.broadsheet.indexer.rebuild.RebuildReport;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.EnvironmentOptions;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills new indices from the topics, and lets readers see them when they are whole. */
@Command(
    name = "rebuild",
    description = "Fills new indices from the start of the topics, then switches the aliases.",
    sortOptions = false,
    footer = {
      "",
      "Searching and indexing continue during the rebuild. When the new indices have caught up with"
          + " the topics, all aliases are switched in one request. The old indices stay and the"
          + " command to delete them is printed, unless --delete-old is given. After an"
          + " interruption, run it again: it removes the unfinished indices and starts again.",
      "",
      "A rebuild is needed when `index setup` refuses a changed mapping, when an alias or an index"
          + " is lost, and when no indexer has run for more than a week.",
      "",
      "Examples:",
      "  broadsheet index rebuild",
      "  broadsheet index rebuild --shards 6",
      "  broadsheet index rebuild --delete-old --elasticsearch-url http://search:9200"
    })
final class IndexRebuildCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin EnvironmentOptions environment;
  @Mixin FlowOptions flow;
  @Mixin ShardsOption shards;

  @Option(names = "--delete-old", description = "Deletes the replaced indices at the end.")
  boolean deleteOld;

  private final StopSignal signal;

  IndexRebuildCommand(StopSignal signal) {
    this.signal = signal;
  }

  @Override
  public Integer call() throws InterruptedException {
    IndexerSettings settings = settings();
    var wish = new IndexRebuild.Wish(shards.number(), deleteOld);
    try (var progress = RebuildProgress.on(common.err())) {
      return report(new IndexRebuild(settings, progress, signal).run(wish), settings).value();
    }
  }

  private IndexerSettings settings() {
    return flow.settings(
        environment.environment(common.sources()), IndexerSettings.Patience.DEFAULT.unready());
  }

  private ExitCode report(RebuildReport report, IndexerSettings settings) {
    PrintWriter out = common.out();
    out.println("In use now: " + String.join(", ", report.made()) + ".");
    String replaced = String.join(",", report.replaced());
    if (report.deleted()) {
      out.println("Deleted: " + replaced);
    } else if (!report.replaced().isEmpty()) {
      out.println("No longer in use: " + replaced + ". When you need them no more:");
      out.println(
          "  curl -X DELETE "
              + settings.environment().elasticsearch().urls().getFirst()
              + "/"
              + replaced);
    }
    if (report.refused() > 0) {
      out.println(
          report.refused()
              + " records cannot be indexed; the log names them. What the indexer refused as well"
              + " is in the dead letters.");
      return ExitCode.INCOMPLETE;
    }
    return ExitCode.OK;
  }
}
