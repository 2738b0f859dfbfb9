package io.broadsheet.lab.security;

import io.broadsheet.cli.Broadsheet;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine;

/** A command as users run it, in this process. */
final class CommandRun implements AutoCloseable {

  private final StopSignal signal = new StopSignal();
  private final StringWriter said = new StringWriter();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();

  private CommandRun(String... arguments) {
    CommandLine line = Broadsheet.commandLine(signal);
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    Thread.ofPlatform()
        .daemon()
        .start(() -> exit.complete(CommandRunner.run(line, Map.of(), arguments)));
  }

  /** Starts a command. */
  static CommandRun start(String... arguments) {
    return new CommandRun(arguments);
  }

  /** Runs a command to its end. */
  static CommandRun run(Duration limit, String... arguments) throws Exception {
    var run = new CommandRun(arguments);
    run.exitCode(limit);
    return run;
  }

  /** The exit code, once it has ended by itself. */
  int exitCode(Duration limit) throws InterruptedException, ExecutionException {
    try {
      return exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      throw new AssertionError("It did not end within " + limit + "; it said: " + said(), e);
    }
  }

  /** Whether it has not ended. */
  boolean runs() {
    return !exit.isDone();
  }

  /** What it printed. */
  String said() {
    return said.toString();
  }

  /** Stops it as SIGTERM does, and waits for its end. */
  @Override
  public void close() {
    signal.request();
    exit.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
