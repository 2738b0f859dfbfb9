package io.broadsheet.lab.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The running services of a environment; what is left of them ends with it. */
final class ServiceProcesses implements AutoCloseable {

  private final BenchEnvironment environment;
  private final BenchSettings.Program program;
  private final Deadline deadline;
  private final MetricsText.Client client = new MetricsText.Client();
  private final Deque<ServiceProcess> running = new ArrayDeque<>();

  ServiceProcesses(BenchEnvironment environment, BenchSettings.Program program, Deadline deadline) {
    this.environment = environment;
    this.program = program;
    this.deadline = deadline;
  }

  ServiceProcess streams() {
    return started(
        "streams", ServiceProcess.start(program, "streams", environment.streams(state())));
  }

  /** The folder of streams' state. */
  Path state() {
    return program.folder().resolve("state");
  }

  ServiceProcess indexer(String name) {
    return started(name, ServiceProcess.start(program, name, environment.indexer()));
  }

  ServiceProcess ingest(Path pages) {
    Path ledger = program.folder().resolve("pipeline.jsonl");
    return started(
        "ingest", ServiceProcess.start(program, "ingest", environment.ingest(pages, ledger)));
  }

  /** Waits until a service works. */
  void awaitReady(ServiceProcess service) throws InterruptedException {
    deadline.await(
        service.name() + " becomes ready",
        () -> {
          requireAll();
          Optional<String> address = service.address();
          return address.isPresent() && client.isReady(address.get());
        });
  }

  /** What a service counts now. */
  MetricsText metrics(ServiceProcess service) throws InterruptedException {
    requireAll();
    return client.metrics(service.address().orElseThrow());
  }

  /** The bytes that a service's JVM holds, heap and the rest, right after a full collection. */
  long liveBytes(ServiceProcess service) throws InterruptedException {
    service.collectGarbage();
    return (long) metrics(service).sum("jvm_memory_used_bytes");
  }

  /** Stops one of them. */
  void stop(ServiceProcess service) {
    running.remove(service);
    service.close();
  }

  /** Throws if one of them has failed. */
  void requireAll() {
    running.forEach(ServiceProcess::requireGood);
  }

  @Override
  public void close() {
    while (!running.isEmpty()) {
      running.pop().close();
    }
    client.close();
  }

  private ServiceProcess started(String name, ServiceProcess service) {
    assert service.name().equals(name);
    running.push(service);
    return service;
  }
}
