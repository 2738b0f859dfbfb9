package io.broadsheet.operations.setup;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.KafkaOptions;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands about topics. */
@Command(
    name = "topics",
    description = "Sets up the topics.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = TopicsCommand.Create.class)
public final class TopicsCommand {

  @Mixin CommonOptions common;

  /** Creates the topics. */
  @Command(
      name = "create",
      description = "Creates missing topics, and updates the configuration of the others.",
      footer = {
        "",
        "Examples:",
        "  broadsheet topics create",
        "  broadsheet topics create --partitions 12 --replication 3 \\",
        "      --bootstrap-servers k1:9092",
        "",
        "Safe to repeat. The number of partitions of an existing topic does not change."
      })
  static final class Create implements Callable<Integer> {

    @Mixin CommonOptions common;
    @Mixin KafkaOptions kafka;

    @Option(
        names = "--partitions",
        paramLabel = "N",
        defaultValue = "6",
        description = "Number of partitions of new topics (default: ${DEFAULT-VALUE}).")
    int partitions;

    @Option(
        names = "--replication",
        paramLabel = "N",
        description = "Replication factor of new topics (default: that of the broker).")
    Optional<Short> replication = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
      new TopicSetup(kafka.connection(common.sources()), partitions, replication)
          .run(kafka.topics().all())
          .forEach(step -> common.out().println(step.describe()));
      return ExitCode.OK.value();
    }
  }
}
