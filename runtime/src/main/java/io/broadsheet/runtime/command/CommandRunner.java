package io.broadsheet.runtime.command;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTrouble;
import io.broadsheet.runtime.file.ProcessFolder;
import io.broadsheet.runtime.settings.SettingSources;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command line: settings from flags, environment and file; a sentence on standard error and
 * an exit code that says why when it cannot go on.
 */
public final class CommandRunner {

  private static final Logger LOG = LoggerFactory.getLogger(CommandRunner.class);

  private CommandRunner() {}

  /** Runs {@code command} as the process's main, and exits. */
  public static void main(CommandLine command, StopSignal signal, String... arguments) {
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    int code = ExitCode.BUG.value();
    ProcessFolder temporary = ProcessFolder.adopt();
    try {
      code = run(command, System.getenv(), arguments);
    } catch (Error e) {
      code = explain(e, command.getErr()).value();
    } finally {
      temporary.close();
      signal.finish(code);
    }
    System.exit(code);
  }

  /** Runs {@code command} and returns the exit code. */
  public static int run(CommandLine command, Map<String, String> environment, String... arguments) {
    command.setCaseInsensitiveEnumValuesAllowed(true);
    HelpLayout.apply(command);
    command.setExecutionExceptionHandler((e, line, parsed) -> explain(e, line.getErr()).value());
    command.setParameterExceptionHandler((e, _) -> explain(e).value());
    command.setExecutionStrategy(CommandRunner::execute);
    try {
      command.setDefaultValueProvider(SettingSources.of(environment, configIn(arguments)));
    } catch (StopException e) {
      return explain(e, command.getErr()).value();
    }
    return command.execute(arguments);
  }

  private static int execute(ParseResult parsed) {
    ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    CommandLine root = parsed.commandSpec().commandLine();
    if (!innermost.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
      try {
        KnownSettings.of(parsed.commandSpec())
            .check((SettingSources) root.getDefaultValueProvider());
      } catch (StopException e) {
        return explain(e, root.getErr()).value();
      }
    }
    innermost.commandSpec().mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(CommonOptions.class::isInstance)
        .map(CommonOptions.class::cast)
        .forEach(CommonOptions::configureLogging);
    return new CommandLine.RunLast().execute(parsed);
  }

  private static ExitCode explain(Throwable e, PrintWriter err) {
    if (e instanceof StopException stop) {
      err.println("broadsheet: " + stop.getMessage());
      LOG.debug("Stopped", stop);
      return stop.exitCode();
    }
    Throwable cause = e instanceof UncheckedIOException io ? io.getCause() : e;
    if (cause instanceof FileSystemException file) {
      err.println("broadsheet: Cannot use " + file.getFile() + ": " + FileTrouble.in(file) + ".");
      return ExitCode.UNAVAILABLE;
    }
    err.println(
        "broadsheet: this is a bug of Broadsheet; please report it with what follows: " + e);
    e.printStackTrace(err);
    return ExitCode.BUG;
  }

  /** The mistake alone: under a page of help nobody would see it. */
  private static ExitCode explain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("broadsheet: " + UsageMistake.in(e));
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private static Optional<Path> configIn(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--config=")) {
        return Optional.of(Path.of(arguments[i].substring("--config=".length())));
      }
      if (arguments[i].equals("--config") && i + 1 < arguments.length) {
        return Optional.of(Path.of(arguments[i + 1]));
      }
    }
    return Optional.empty();
  }
}
