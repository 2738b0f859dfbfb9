package io.broadsheet.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A stack whose parent is a process of its own, which can be killed. */
final class StackProcess implements AutoCloseable {

  private final Process parent;
  private final BufferedReader output;

  private StackProcess(Process parent) {
    this.parent = parent;
    this.output = parent.inputReader();
  }

  /** Begins the start of a stack with its data under a directory. */
  static StackProcess begin(Path temporaryDirectory) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporaryDirectory,
            "-Dbroadsheet.stack.home=" + TestStacks.home(),
            "-cp",
            classPath,
            StackMain.class.getName());
    var process = new StackProcess(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    process.output.readLine();
    return process;
  }

  /** Waits until the stack is there. */
  Running running() throws IOException {
    String[] words = output.readLine().split(" ");
    var servers =
        Stream.of(words[0], words[2], words[4])
            .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
            .toList();
    return new Running(new Addresses(words[1], words[3], words[5]), servers);
  }

  /** The servers that were started up to now. */
  List<ProcessHandle> servers() {
    return parent.children().toList();
  }

  /** Ends the parent as Ctrl-C does. */
  void interrupt() {
    parent.toHandle().destroy();
  }

  /** Ends the parent without any chance to clean up. */
  void kill() {
    parent.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    parent.onExit().join();
  }

  record Running(Addresses addresses, List<ProcessHandle> servers) {}
}
