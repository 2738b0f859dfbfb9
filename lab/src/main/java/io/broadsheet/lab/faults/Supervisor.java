package io.broadsheet.lab.faults;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The running services of one environment. Who ends although nobody asked for it is started again,
 * as a supervisor in production does, and noted.
 */
final class Supervisor implements AutoCloseable {

  private static final long ROUND_MILLIS = 300;

  private final TrialEnvironment environment;
  private final Launcher launcher;
  private final Map<String, ServiceInstance> instances = new LinkedHashMap<>();
  private final List<ServiceInstance.Ending> endings = new CopyOnWriteArrayList<>();
  private final Thread supervisor = Thread.ofVirtual().unstarted(this::supervise);

  Supervisor(TrialEnvironment environment, Launcher launcher) {
    this.environment = environment;
    this.launcher = launcher;
    supervisor.start();
  }

  /** Starts the instance {@code number}, counted from 1, of a service. */
  ServiceInstance hire(Role role, int number) {
    ServiceInstance instance;
    synchronized (instances) {
      instance = instances.computeIfAbsent(name(role, number), name -> instance(role, name));
    }
    instance.start();
    return instance;
  }

  /** An instance that was hired before. */
  ServiceInstance instance(Role role, int number) {
    synchronized (instances) {
      return instances.get(name(role, number));
    }
  }

  /** The ends that nobody asked for, so far. */
  List<ServiceInstance.Ending> endings() {
    return List.copyOf(endings);
  }

  /** What each says of itself now. */
  Map<String, String> health() throws InterruptedException {
    var said = new LinkedHashMap<String, String>();
    for (ServiceInstance instance : everybody()) {
      said.put(instance.name(), ServiceMetrics.health(instance));
    }
    return said;
  }

  /** Where an instance keeps its state. */
  Path state(String instance) {
    return environment.folder().resolve("state").resolve(instance);
  }

  @Override
  public void close() {
    supervisor.interrupt();
    try {
      supervisor.join();
      for (ServiceInstance instance : everybody()) {
        instance.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String name(Role role, int number) {
    return role.command() + "-" + number;
  }

  private ServiceInstance instance(Role role, String name) {
    return new ServiceInstance(
        name, launcher, environment.commandLine(role, state(name)), environment.folder());
  }

  private List<ServiceInstance> everybody() {
    synchronized (instances) {
      return List.copyOf(instances.values());
    }
  }

  private void supervise() {
    try {
      while (true) {
        Thread.sleep(ROUND_MILLIS);
        everybody().forEach(instance -> instance.revive().ifPresent(endings::add));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
