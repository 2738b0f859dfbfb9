package io.broadsheet.lab.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of Broadsheet as a process of its own, as in production; it ends with this one, even if
 * this one is killed.
 */
final class ServiceProcess implements AutoCloseable {

  private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");
  private static final Pattern LISTENS = Pattern.compile("Health and metrics on (http://\\S+)");
  private static final int LAST_LINES = 10;
  private static final Duration STOP = Duration.ofSeconds(20);

  private final String name;
  private final Process process;
  private final Path log;

  private ServiceProcess(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts {@code command}; what it says goes to a log in the program's folder.
   *
   * @param name what it is called, also the name of its log
   */
  static ServiceProcess start(BenchSettings.Program program, String name, List<String> command) {
    Path log = program.folder().resolve(name + ".log");
    var line = new ArrayList<String>();
    line.add(TOOLS.resolve("java").toString());
    line.addAll(program.options());
    line.addAll(
        List.of(
            "-cp",
            program.stackHome().resolve("lifeline.jar")
                + File.pathSeparator
                + System.getProperty("java.class.path"),
            "io.broadsheet.stack.lifeline.Lifeline",
            "io.broadsheet.cli.Broadsheet"));
    line.addAll(command);
    var builder =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("BROADSHEET_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      return new ServiceProcess(name, builder.start(), log);
    } catch (IOException e) {
      throw BenchFailure.of("Could not start " + name + ": " + e.getMessage(), e);
    }
  }

  String name() {
    return name;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Where it shows its metrics, as soon as it has said so. */
  Optional<String> address() {
    try {
      Matcher listens = LISTENS.matcher(Files.readString(log));
      return listens.find() ? Optional.of(listens.group(1)) : Optional.empty();
    } catch (IOException e) {
      throw BenchFailure.of("The log of " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Whether it has ended. */
  boolean isDone() {
    return !process.isAlive();
  }

  /** Throws if it has ended although it should go on, or not as it should. */
  void requireGood() {
    if (isDone() && process.exitValue() != 0) {
      throw BenchFailure.of(
          "%s ended with exit code %d. The end of its log:%n%s"
              .formatted(name, process.exitValue(), endOfLog()));
    }
  }

  /** What it said last: the log itself may be deleted with everything else. */
  private String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Has it collect all its garbage, so that what it still holds is what it needs. */
  void collectGarbage() throws InterruptedException {
    List<String> line =
        List.of(TOOLS.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.run");
    try {
      int code =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (code != 0) {
        throw BenchFailure.of("%s ended with exit code %d".formatted(String.join(" ", line), code));
      }
    } catch (IOException e) {
      throw BenchFailure.of("Could not start " + line.getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** Stops it as an operator does; kills it if that takes too long. */
  @Override
  public void close() {
    // Not Process.destroy, which closes the standard input too: the lifeline would halt the JVM.
    process.toHandle().destroy();
    try {
      process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
