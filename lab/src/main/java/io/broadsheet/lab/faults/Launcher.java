package io.broadsheet.lab.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts commands of Broadsheet as processes of their own, which end with this one even if it is
 * killed.
 *
 * @param stackHome where the lifeline is that ties them to this process
 * @param options of their JVMs
 */
record Launcher(Path stackHome, List<String> options) {

  /** Many small processes beside one another. */
  private static final List<String> SMALL =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m");

  /** As the launcher script starts one. */
  private static final List<String> USUAL =
      List.of("-XX:+UseSerialGC", "-Xmx1g", "-Xmn300m", "-XX:SurvivorRatio=4");

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /** Starts small processes. */
  Launcher(Path stackHome) {
    this(stackHome, SMALL);
  }

  /** Starts processes as operators do. */
  static Launcher usual(Path stackHome) {
    return new Launcher(stackHome, USUAL);
  }

  /** Starts a command in {@code directory}; what it says is added to {@code log}. */
  Process start(List<String> arguments, Path directory, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    var builder =
        new ProcessBuilder(command(arguments))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().keySet().removeIf(name -> name.startsWith("BROADSHEET_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  /** Runs a command to its end and gives its exit code. */
  int run(List<String> arguments, Path directory, Path log)
      throws IOException, InterruptedException {
    Process process = start(arguments, directory, log);
    if (!process.waitFor(TrialTimeouts.COMMAND.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      throw new TrialException(
          "%s did not end within %d s; see %s"
              .formatted(arguments.getFirst(), TrialTimeouts.COMMAND.toSeconds(), log));
    }
    return process.exitValue();
  }

  /** Asks a process to stop as an operator does; kills it at the limit, and then says so. */
  static boolean stop(Process process, Duration limit) throws InterruptedException {
    // Not Process.destroy, which closes the standard input too: the lifeline would halt the JVM.
    process.toHandle().destroy();
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return ended;
  }

  private List<String> command(List<String> arguments) {
    var command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            stackHome.resolve("lifeline.jar")
                + File.pathSeparator
                + System.getProperty("java.class.path"),
            "io.broadsheet.stack.lifeline.Lifeline",
            "io.broadsheet.cli.Broadsheet"));
    command.addAll(arguments);
    return command;
  }
}
