package io.broadsheet.operations.reset;

import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.KafkaOptions;
import io.broadsheet.streams.service.StreamsSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet reset}: makes an environment as if new. */
@Command(
    name = "reset",
    sortOptions = false,
    description = {
      "Resets streams and the indexer to the start of their topics: deletes their committed"
          + " offsets, and the internal topics and the state directory of streams. Further flags"
          + " also empty their output.",
      "",
      "Prints its plan, and executes it only with --yes and only while no service is running.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 success; 1 services are running, or --yes is missing; 2 invalid usage or"
          + " settings; 69 a server is unavailable.",
      "",
      "Examples:",
      "  broadsheet reset --outputs --indices",
      "  broadsheet reset --outputs --indices --dead-letters --yes",
      "  broadsheet reset --outputs --indices --dead-letters --issues \\",
      "      --prefix test- --yes"
    })
public final class ResetCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin KafkaOptions kafka;
  @Mixin ElasticsearchOptions elasticsearch;
  @Mixin ResetScope scope;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description = "State directory of streams on this machine (default: the default of streams).")
  Optional<Path> stateDirectory = Optional.empty();

  @Option(names = "--yes", description = "Executes the plan; without it, the plan is only printed.")
  boolean yes;

  @Override
  public Integer call() throws InterruptedException {
    KafkaConnection connection = kafka.connection(common.sources());
    try (KafkaView view = KafkaView.open(connection);
        IndexView index = IndexView.open(elasticsearch.connection(common.sources()))) {
      Path state = stateDirectory.orElseGet(StreamsSettings::usualStateDirectory);
      var reset = new Reset(connection, view, index, kafka.prefix(), state);
      ResetPlan plan = reset.plan(scope);
      print(plan);
      reset.refuseRunning(plan);
      if (!yes) {
        common.out().println("Nothing was done. Add --yes to execute the plan.");
        return ExitCode.INCOMPLETE.value();
      }
      reset.run(plan);
      common
          .out()
          .println(
              "Done. Streams and the indexer read their topics from the start when they are"
                  + " started.");
      return ExitCode.OK.value();
    }
  }

  private void print(ResetPlan plan) {
    plan.lines().forEach(common.out()::println);
    String ledger =
        Ledger.findUsual(kafka.topics().issues()).map(Path::toString).orElse("of ingest");
    scope.warnings(ledger).forEach(warning -> common.out().println("Note: " + warning));
  }
}
