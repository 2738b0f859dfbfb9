package io.broadsheet.stack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of a JVM that runs one server.
 *
 * @param home where the servers are
 * @param tuning what to tune for
 */
record Jvm(ServerFiles home, StackSettings.Tuning tuning) {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final String LIFELINE = "io.broadsheet.stack.lifeline.Lifeline";

  /**
   * What is to run.
   *
   * @param options JVM options
   * @param properties system properties
   * @param classPath the class path, besides the lifeline
   * @param main the main class and its arguments
   */
  record Program(
      List<String> options,
      Map<String, String> properties,
      List<Path> classPath,
      List<String> main) {}

  List<String> command(Program program) {
    List<String> command = new ArrayList<>();
    command.add(JAVA.toString());
    // A server without memory would go on half dead, and its clients wait for ever.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    if (tuning == StackSettings.Tuning.QUICK_START) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(program.options());
    program.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", classPath(program), LIFELINE));
    command.addAll(program.main());
    return command;
  }

  private String classPath(Program program) {
    return Stream.concat(Stream.of(home.lifeline()), program.classPath().stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
