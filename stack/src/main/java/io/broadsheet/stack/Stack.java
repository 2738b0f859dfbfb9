package io.broadsheet.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A running Kafka, schema registry and Elasticsearch on loopback. The servers end with this
 * process, even when it is killed.
 */
public final class Stack implements AutoCloseable {

  private final DataDirectory data;
  private final Map<ServerKind, Server> servers = new EnumMap<>(ServerKind.class);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile boolean abandoned;

  private Stack(DataDirectory data, StackContext site, Optional<KafkaSecurity> security) {
    this.data = data;
    for (Blueprint blueprint :
        List.of(
            new KafkaBlueprint(site, security),
            new RegistryBlueprint(site),
            new ElasticsearchBlueprint(site))) {
      servers.put(blueprint.kind(), new Server(blueprint, site.log(blueprint.kind())));
    }
  }

  /**
   * Starts the three servers at once and waits until each answers.
   *
   * @param settings where and how
   * @param listener hears of the progress, from several threads
   * @throws StackException if one of them cannot be started; none is left running then
   */
  public static Stack start(StackSettings settings, StackListener listener) throws StackException {
    ServerFiles home = ServerFiles.of(settings.home());
    Stack stack = prepare(settings, home);
    var abandon = new Thread(stack::abandonStart, "abandon-stack");
    Runtime.getRuntime().addShutdownHook(abandon);
    try {
      stack.startAll(settings.ports(), listener);
      return stack;
    } catch (StackException failure) {
      stack.closeAfter(failure);
      throw failure;
    } finally {
      stack.settled.countDown();
      remove(abandon);
    }
  }

  private static Stack prepare(StackSettings settings, ServerFiles home) throws StackException {
    try {
      var data = DataDirectory.open(settings.data());
      var jvm = new Jvm(home, settings.tuning());
      return new Stack(
          data, new StackContext(data.stackId(), jvm, data.path()), settings.security());
    } catch (IOException failure) {
      throw new StackException(
          "The stack has no place for its data: " + failure.getMessage(), failure);
    }
  }

  private void startAll(Ports ports, StackListener listener) throws StackException {
    var first = new AtomicReference<StackException>();
    inParallel(
        server -> {
          try {
            server.start(ports.of(server.kind()), listener);
          } catch (StackException failure) {
            first.compareAndSet(null, failure);
            servers.values().forEach(Server::abandon);
          }
        });
    if (first.get() != null) {
      throw first.get();
    }
  }

  private void inParallel(Consumer<Server> task) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      servers.values().forEach(server -> threads.execute(() -> task.accept(server)));
    }
  }

  /** Where the servers listen. */
  public Addresses addresses() {
    return new Addresses(kafka().address(), registry().address(), elasticsearch().address());
  }

  /** Where the servers keep data and logs; temporary data are deleted with it at the end. */
  public Path data() {
    return data.path();
  }

  /** The Kafka broker. */
  public Server kafka() {
    return servers.get(ServerKind.KAFKA);
  }

  /** The schema registry. */
  public Server registry() {
    return servers.get(ServerKind.REGISTRY);
  }

  /** The Elasticsearch node. */
  public Server elasticsearch() {
    return servers.get(ServerKind.ELASTICSEARCH);
  }

  /**
   * Stops the servers, which do not need each other to stop, waits for their end and deletes
   * temporary data. Clients should be closed before.
   *
   * @throws UncheckedIOException if temporary data could not be deleted
   */
  @Override
  public void close() {
    end(Server::stop, DataDirectory::close);
  }

  /** For a process that is told to end while its stack starts. */
  private void abandonStart() {
    abandoned = true;
    servers.values().forEach(Server::abandon);
    try {
      settled.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    end(Server::abandon, DataDirectory::close);
  }

  private void closeAfter(StackException failure) {
    boolean logsAreWanted = failure.failure().isPresent() && !abandoned;
    end(Server::abandon, logsAreWanted ? DataDirectory::closeButKeepLogs : DataDirectory::close);
  }

  private void end(Consumer<Server> stop, Closing closing) {
    if (closed.getAndSet(true)) {
      return;
    }
    inParallel(stop);
    try {
      closing.close(data);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // The hook does what is left to do.
    }
  }

  @FunctionalInterface
  private interface Closing {
    void close(DataDirectory data) throws IOException;
  }
}
