package io.broadsheet.lab.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One instance of a service: a process that can be killed, stopped, frozen and started again. */
final class ServiceInstance {

  private static final String SAYS = "broadsheet: ";

  /** The exit code of a JVM that got SIGTERM before its program had begun. */
  private static final int UNHEARD = 143;

  private static final Duration CHILDHOOD = Duration.ofSeconds(10);

  private final String name;
  private final Launcher launcher;
  private final List<String> command;
  private final Path directory;
  private Optional<Process> process = Optional.empty();
  private boolean wanted;

  /**
   * A member that is not started yet.
   *
   * @param command the command line
   * @param directory where it runs; its log is in {@code logs} there
   */
  ServiceInstance(String name, Launcher launcher, List<String> command, Path directory) {
    this.name = name;
    this.launcher = launcher;
    this.command = List.copyOf(command);
    this.directory = directory;
  }

  /**
   * An end that nobody asked for.
   *
   * @param reason its last words
   */
  record Ending(String instance, int exitCode, String reason) {}

  String name() {
    return name;
  }

  Path log() {
    return directory.resolve("logs").resolve(name + ".log");
  }

  synchronized void start() {
    wanted = true;
    if (process.filter(Process::isAlive).isEmpty()) {
      try {
        process = Optional.of(launcher.start(command, directory, log()));
      } catch (IOException e) {
        throw new TrialException("Could not start " + name + ": " + e.getMessage(), e);
      }
    }
  }

  /** As {@code kill -9}. */
  synchronized void kill() throws InterruptedException {
    wanted = false;
    if (process.isPresent()) {
      process.get().destroyForcibly().waitFor();
    }
  }

  /** As {@code kill}; gives the exit code, if it ended in time. */
  synchronized Optional<Integer> stop(Duration limit) throws InterruptedException {
    wanted = false;
    if (process.filter(Process::isAlive).isEmpty()) {
      return Optional.of(0);
    }
    boolean young = isYoung(process.get());
    boolean ended = Launcher.stop(process.get(), limit);
    return ended
        ? Optional.of(process.get().exitValue()).map(code -> young && code == UNHEARD ? 0 : code)
        : Optional.empty();
  }

  private static boolean isYoung(Process process) {
    return process
        .info()
        .startInstant()
        .filter(start -> start.plus(CHILDHOOD).isAfter(Instant.now()))
        .isPresent();
  }

  /** As {@code kill -STOP}: it lives, and does nothing. */
  synchronized void freeze() throws InterruptedException {
    Signals.send("STOP", process.map(Process::toHandle));
  }

  synchronized void thaw() throws InterruptedException {
    Signals.send("CONT", process.map(Process::toHandle));
  }

  /** Starts it again if it has ended although it should run, and says how it ended. */
  synchronized Optional<Ending> revive() {
    if (!wanted || process.filter(Process::isAlive).isPresent()) {
      return Optional.empty();
    }
    Optional<Ending> ending = process.map(gone -> new Ending(name, gone.exitValue(), lastWords()));
    start();
    return ending;
  }

  private String lastWords() {
    try {
      return new String(Files.readAllBytes(log()), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(SAYS))
          .map(line -> line.substring(SAYS.length()))
          .reduce((_, last) -> last)
          .orElse("said nothing");
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }
}
