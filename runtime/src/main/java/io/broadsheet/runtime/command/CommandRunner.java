package io.broadsheet.runtime.command;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.ProcessFolder;
import io.broadsheet.runtime.settings.SettingSources;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
  private static final Set<String> FAMILIES =
      Set.of("kafka", "registry", "elasticsearch", "kibana");

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
    command.setUsageHelpAutoWidth(true);
    command.setExecutionExceptionHandler((e, line, parsed) -> explain(e, line.getErr()).value());
    command.setParameterExceptionHandler((e, _) -> explain(e).value());
    command.setExecutionStrategy(CommandRunner::execute);
    try {
      SettingSources sources = SettingSources.of(environment, configIn(arguments));
      refuseUnknown(sources, command.getCommandSpec());
      command.setDefaultValueProvider(sources);
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
    err.println(
        "broadsheet: this is a bug of Broadsheet; please report it with what follows: " + e);
    e.printStackTrace(err);
    return ExitCode.BUG;
  }

  /** The mistake alone: under a page of help nobody would see it. */
  private static ExitCode explain(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println("broadsheet: " + e.getMessage());
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

  private static void refuseUnknown(SettingSources sources, CommandSpec root) {
    Set<String> known = new TreeSet<>();
    collect(root, known);
    String unknown =
        sources.namesInFile().stream()
            .filter(name -> !known.contains(name))
            .filter(name -> !FAMILIES.contains(name.split("\\.", 2)[0]) || !name.contains("."))
            .sorted()
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new StopException(
          ExitCode.USAGE,
          "The settings file has settings that no command knows: "
              + unknown
              + ". Known are: "
              + String.join(", ", known)
              + "; and kafka.*, registry.*,"
              + " elasticsearch.*, kibana.*");
    }
  }

  private static void collect(CommandSpec command, Set<String> known) {
    command.options().forEach(o -> known.add(o.longestName().replaceFirst("^-+", "")));
    command.subcommands().values().forEach(sub -> collect(sub.getCommandSpec(), known));
  }
}
