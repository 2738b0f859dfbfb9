package io.broadsheet.runtime.command;

import ch.qos.logback.classic.Level;
import io.broadsheet.runtime.settings.HelpGroup;
import io.broadsheet.runtime.settings.SettingSources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags that every command has. */
@HelpGroup(HelpGroup.Group.GENERAL)
public final class CommonOptions {

  @Spec(Spec.Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Properties file with settings. A setting has the name of its flag without the leading"
              + " dashes.")
  Optional<Path> config = Optional.empty();

  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "Log level: ${COMPLETION-CANDIDATES} (default: INFO for services, else WARN).")
  Optional<LogLevel> logLevel = Optional.empty();

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      defaultValue = "TEXT",
      description = "Log format: TEXT or JSON (default: ${DEFAULT-VALUE}).")
  Logging.Format logFormat;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Prints this help.")
  boolean help;

  /** Where settings come from that no flag gives. */
  public SettingSources sources() {
    return (SettingSources) command.commandLine().getDefaultValueProvider();
  }

  /** Standard output. */
  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Standard error. */
  public PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** The command line that these flags belong to. */
  public CommandSpec command() {
    return command;
  }

  void configureLogging() {
    Level usual = command.userObject() instanceof LongRunning ? Level.INFO : Level.WARN;
    Logging.configure(logFormat, logLevel.map(LogLevel::level).orElse(usual));
  }
}
