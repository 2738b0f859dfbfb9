package io.broadsheet.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A child process whose standard input stays open for as long as this process lives. */
final class ServerProcess {

  static final ServerProcess NONE = new ServerProcess(Optional.empty());

  private final Optional<Process> process;

  private ServerProcess(Optional<Process> process) {
    this.process = process;
  }

  static ServerProcess start(List<String> command, Path log) throws IOException {
    Files.createDirectories(log.getParent());
    var builder =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    // Options meant for this JVM, such as a debugger's port, would hinder the servers.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return new ServerProcess(Optional.of(builder.start()));
  }

  /** The process id; empty when it is gone. */
  OptionalLong pid() {
    return process.filter(Process::isAlive).stream().mapToLong(Process::pid).findFirst();
  }

  /** How it ended, for a message. */
  String end() {
    return process
        .map(gone -> "its process ended with exit code " + gone.exitValue())
        .orElse("it was never started");
  }

  /** Waits for a process that ends by itself, and kills it at the limit. */
  void awaitEnd(Duration limit) throws InterruptedException {
    if (process.isPresent() && !process.get().waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
    }
  }

  void stop(Duration limit) {
    // Not Process.destroy: it closes the standard input too, and the lifeline then halts the JVM.
    process.ifPresent(running -> running.toHandle().destroy());
    try {
      awaitEnd(limit);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      kill();
    }
  }

  void kill() {
    process.ifPresent(
        running -> {
          running.destroyForcibly();
          running.onExit().join();
        });
  }
}
