package io.broadsheet.stack;

import io.broadsheet.stack.StackException.ServerFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * One server of a stack. It can be stopped or killed and started again, with the same data and on
 * the same port.
 */
public final class Server {

  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;
  private static final int PORTS_TO_TRY = 3;

  private final Blueprint blueprint;
  private final ServerLog log;
  private volatile int port;
  private volatile ServerProcess process = ServerProcess.NONE;
  private volatile boolean abandoned;
  private final Object launching = new Object();

  Server(Blueprint blueprint, Path log) {
    this.blueprint = blueprint;
    this.log = new ServerLog(log);
  }

  /** Which of the servers this is. */
  public ServerKind kind() {
    return blueprint.kind();
  }

  /** Where it listens, as in {@link Addresses}. */
  public String address() {
    return blueprint.address(port);
  }

  /** Its log file. */
  public Path log() {
    return log.file();
  }

  /** Its process id; empty when it does not run. */
  public OptionalLong pid() {
    return process.pid();
  }

  /** Asks it to stop, and kills it when it takes longer than 20 s. */
  public void stop() {
    process.stop(STOP_LIMIT);
  }

  /** Kills it at once, as {@code kill -9} does, and waits until it is gone. */
  public void kill() {
    process.kill();
  }

  /**
   * Starts it again where it was, and waits until it answers.
   *
   * @throws IllegalStateException if it is running
   */
  public synchronized void start() throws StackException {
    if (process.pid().isPresent()) {
      throw new IllegalStateException(kind() + " is running");
    }
    switch (launch(StackListener.NONE)) {
      case StartResult.Answers _ -> {}
      case StartResult.Failed(String reason, _) -> throw failure(reason);
    }
  }

  /** Starts it for the first time, on another port if somebody takes this one meanwhile. */
  synchronized void start(int wish, StackListener listener) throws StackException {
    for (int attempt = 1; ; attempt++) {
      port = choosePort(attempt == 1 ? wish : Ports.ANY);
      switch (launch(listener)) {
        case StartResult.Answers _ -> {
          return;
        }
        case StartResult.Failed(String reason, boolean portLost) -> {
          if (!portLost || abandoned || attempt == PORTS_TO_TRY) {
            throw failure(reason);
          }
        }
      }
    }
  }

  /** Kills it and keeps it from being started once more. */
  void abandon() {
    synchronized (launching) {
      abandoned = true;
      process.kill();
    }
  }

  private int choosePort(int wish) throws StackException {
    try {
      return FreePort.preferably(wish);
    } catch (IOException noPort) {
      throw failure(noPort.getMessage());
    }
  }

  private StartResult launch(StackListener listener) throws StackException {
    try {
      Instant start = Instant.now();
      listener.starting(kind(), address());
      for (List<String> command : blueprint.commands(port)) {
        process.awaitEnd(START_LIMIT);
        run(command);
      }
      StartResult outcome = awaitAnswer(start.plus(START_LIMIT));
      if (outcome instanceof StartResult.Answers) {
        listener.answered(kind(), Duration.between(start, Instant.now()));
      } else {
        process.kill();
      }
      return outcome;
    } catch (IOException failure) {
      throw failure(failure.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.kill();
      throw failure("the wait for it was interrupted");
    }
  }

  private void run(List<String> command) throws IOException {
    synchronized (launching) {
      if (!abandoned) {
        process = ServerProcess.start(command, log.file());
      }
    }
  }

  private StartResult awaitAnswer(Instant limit) throws InterruptedException {
    while (Instant.now().isBefore(limit)) {
      if (abandoned) {
        return new StartResult.Failed("the stack was closed meanwhile", false);
      }
      if (process.pid().isEmpty()) {
        return new StartResult.Failed(process.end(), lostPort());
      }
      if (blueprint.answers(port) && process.pid().isPresent()) {
        return new StartResult.Answers();
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    return new StartResult.Failed(
        "it did not answer within %d s".formatted(START_LIMIT.toSeconds()), false);
  }

  private boolean lostPort() {
    return FreePort.hasListener(port) || log.mentions("already in use");
  }

  private StackException failure(String reason) {
    return new StackException(new ServerFailure(kind(), reason, log.file(), log.lastLines()));
  }

  private sealed interface StartResult {

    record Answers() implements StartResult {}

    /**
     * It does not answer.
     *
     * @param portLost whether another program was quicker to take its port
     */
    record Failed(String reason, boolean portLost) implements StartResult {}
  }
}
