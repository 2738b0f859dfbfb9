package io.broadsheet.operations.setup;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.EnvironmentPrefix;
import io.broadsheet.runtime.settings.RegistryOptions;
import io.broadsheet.schemas.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The commands about schemas. */
@Command(
    name = "schemas",
    description = "Sets up the schemas.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = SchemasCommand.Register.class)
public final class SchemasCommand {

  @Mixin CommonOptions common;

  /** Registers the schemas. */
  @Command(
      name = "register",
      description =
          "Registers the schemas of all topics, and sets each subject to FULL_TRANSITIVE"
              + " compatibility.",
      footer = {
        "",
        "Examples:",
        "  broadsheet schemas register",
        "  broadsheet schemas register --schema-registry https://registry:8081",
        "",
        "Safe to repeat. Services never register schemas: run this command before you start a new"
            + " version of them."
      })
  static final class Register implements Callable<Integer> {

    @Mixin CommonOptions common;
    @Mixin RegistryOptions registry;

    @Option(
        names = "--prefix",
        paramLabel = "TEXT",
        defaultValue = "",
        converter = EnvironmentPrefix.class,
        description = "Prefix of the names of topics (default: none).")
    String prefix;

    @Override
    public Integer call() {
      new SchemaSetup(registry.connection(common.sources()))
          .run(Topics.of(prefix).all())
          .forEach(step -> common.out().println(step.describe()));
      return ExitCode.OK.value();
    }
  }
}
