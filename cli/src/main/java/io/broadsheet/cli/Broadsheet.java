package io.broadsheet.cli;

import io.broadsheet.cli.text.AnnotateCommand;
import io.broadsheet.cli.text.EnrichCommand;
import io.broadsheet.cli.text.EvaluateCommand;
import io.broadsheet.cli.text.FitCommand;
import io.broadsheet.cli.text.FitNamesCommand;
import io.broadsheet.cli.text.FitReaderCommand;
import io.broadsheet.cli.text.SplitCommand;
import io.broadsheet.explorer.ExplorerCommand;
import io.broadsheet.indexer.IndexCommand;
import io.broadsheet.indexer.IndexerCommand;
import io.broadsheet.indexer.kibana.KibanaCommand;
import io.broadsheet.ingest.IngestCommand;
import io.broadsheet.operations.check.CheckCommand;
import io.broadsheet.operations.deadletters.DeadLettersCommand;
import io.broadsheet.operations.get.GetCommand;
import io.broadsheet.operations.republish.ReprocessCommand;
import io.broadsheet.operations.reset.ResetCommand;
import io.broadsheet.operations.setup.SchemasCommand;
import io.broadsheet.operations.setup.TopicsCommand;
import io.broadsheet.operations.status.StatusCommand;
import io.broadsheet.operations.topology.TopologyCommand;
import io.broadsheet.operations.verify.VerifyCommand;
import io.broadsheet.operations.withdraw.WithdrawCommand;
import io.broadsheet.runtime.command.CommandProvider;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.streams.service.StreamsCommand;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The one door: every command of Broadsheet. */
@Command(
    name = "broadsheet",
    description =
        "Turns raw newspaper pages into dated articles with linked entities, as a stream.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    footer = {
      "",
      "Every setting can be a flag (--log-level), an environment variable (BROADSHEET_LOG_LEVEL) or"
          + " a line of the properties file that --config names (log-level=DEBUG). Flags override"
          + " variables, and variables override the file.",
      "",
      "Exit codes: 0 success; 1 some inputs were refused or something is missing; 2 invalid usage"
          + " or settings; 69 Kafka, the registry, Elasticsearch or the disk is unavailable; 70 a"
          + " bug."
    })
public final class Broadsheet implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Prints the versions of Broadsheet and of Java.")
  boolean version;

  /** Runs the command line of this process. */
  public static void main(String... arguments) {
    StopSignal stop = StopSignal.install();
    CommandRunner.main(commandLine(stop), stop, arguments);
  }

  /** The command line with all commands. */
  public static CommandLine commandLine(StopSignal stop) {
    CommandLine line =
        new CommandLine(new Broadsheet())
            .addSubcommand(new SplitCommand(System.in))
            .addSubcommand(new EnrichCommand(System.in))
            .addSubcommand(new AnnotateCommand(System.in))
            .addSubcommand(new EvaluateCommand())
            .addSubcommand(new FitCommand())
            .addSubcommand(new FitReaderCommand())
            .addSubcommand(new FitNamesCommand())
            .addSubcommand(new IngestCommand(stop))
            .addSubcommand(new StreamsCommand(stop))
            .addSubcommand(new IndexerCommand(stop))
            .addSubcommand(new ExplorerCommand(stop))
            .addSubcommand(new TopicsCommand())
            .addSubcommand(new SchemasCommand())
            .addSubcommand(IndexCommand.commandLine(stop))
            .addSubcommand(new KibanaCommand())
            .addSubcommand(new StatusCommand(stop))
            .addSubcommand(new CheckCommand())
            .addSubcommand(new TopologyCommand())
            .addSubcommand(new VerifyCommand(stop))
            .addSubcommand(new GetCommand(stop))
            .addSubcommand(new WithdrawCommand(stop))
            .addSubcommand(new ReprocessCommand(stop))
            .addSubcommand(new ResetCommand())
            .addSubcommand(DeadLettersCommand.commandLine(stop))
            .addSubcommand(new HelpCommand())
            .addSubcommand(new CompletionCommand());
    ServiceLoader.load(CommandProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .map(provider -> provider.commands(stop))
        .flatMap(List::stream)
        .forEach(line::addSubcommand);
    return line;
  }

  /** Without a command there is nothing to do but to say what can be done. */
  @Override
  public Integer call() {
    common.command().commandLine().usage(common.err());
    return ExitCode.USAGE.value();
  }
}
