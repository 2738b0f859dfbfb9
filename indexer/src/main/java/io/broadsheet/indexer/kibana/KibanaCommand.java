package io.broadsheet.indexer.kibana;

import io.broadsheet.runtime.command.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sets up Kibana. */
@Command(
    name = "kibana",
    description = "Sets up Kibana: data views and a dashboard over the indices.",
    subcommands = KibanaImportCommand.class,
    synopsisSubcommandLabel = "COMMAND")
public final class KibanaCommand {

  @Mixin CommonOptions common;
}
