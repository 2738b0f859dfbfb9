package io.broadsheet.lab.faults;

import io.broadsheet.stack.Server;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Everything that a fault can strike.
 *
 * @param stack the servers
 * @param proxy before Elasticsearch
 * @param supervisor the services
 * @param indices what can happen to them, and how that is mended
 */
record FaultTargets(Stack stack, SearchProxy proxy, Supervisor supervisor, IndexOperator indices) {

  /** The instance that joins and leaves. */
  private static final int GUEST = 3;

  /** Lets a fault happen, and mends it when it has lasted long enough. */
  void suffer(Fault fault) throws InterruptedException {
    switch (fault.kind()) {
      case KILL_BROKER -> restart(stack.kafka(), fault);
      case KILL_REGISTRY -> restart(stack.registry(), fault);
      case KILL_ELASTICSEARCH -> restart(stack.elasticsearch(), fault);
      case FREEZE_BROKER -> freeze(stack.kafka(), fault);
      case TOO_MANY_REQUESTS -> mode(ProxyMode.TOO_MANY_REQUESTS, fault);
      case UNAVAILABLE -> mode(ProxyMode.UNAVAILABLE, fault);
      case HANGING -> mode(ProxyMode.HANGING, fault);
      case LOSING_ANSWERS -> mode(ProxyMode.LOSING_ANSWERS, fault);
      case SLOW -> mode(ProxyMode.SLOW, fault);
      case PARTLY_BUSY -> mode(ProxyMode.PARTLY_BUSY, fault);
      case BREAKING_OFF -> mode(ProxyMode.BREAKING_OFF, fault);
      case FULL_DISK -> fillDisk(fault);
      case KILL_INGEST -> kill(supervisor.instance(Role.INGEST, 1), fault);
      case STOP_INGEST -> stop(supervisor.instance(Role.INGEST, 1), fault);
      case KILL_STREAMS -> kill(victim(Role.STREAMS, fault), fault);
      case STOP_STREAMS -> stop(victim(Role.STREAMS, fault), fault);
      case FREEZE_STREAMS -> freeze(victim(Role.STREAMS, fault), fault);
      case WIPE_STREAMS -> wipe(victim(Role.STREAMS, fault), fault);
      case JOIN_STREAMS -> join(Role.STREAMS, fault);
      case KILL_INDEXER -> kill(victim(Role.INDEXER, fault), fault);
      case STOP_INDEXER -> stop(victim(Role.INDEXER, fault), fault);
      case FREEZE_INDEXER -> freeze(victim(Role.INDEXER, fault), fault);
      case JOIN_INDEXER -> join(Role.INDEXER, fault);
      case LOSE_INDEX -> indices.loseAndMend(fault.victim(), supervisor);
    }
  }

  private ServiceInstance victim(Role role, Fault fault) {
    return supervisor.instance(role, fault.victim());
  }

  private static void hold(Fault fault) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(fault.hold().toNanos());
  }

  private static void restart(Server server, Fault fault) throws InterruptedException {
    server.kill();
    hold(fault);
    try {
      server.start();
    } catch (StackException e) {
      throw new TrialException("After a kill: " + e.getMessage(), e);
    }
  }

  private static void freeze(Server server, Fault fault) throws InterruptedException {
    Optional<ProcessHandle> process =
        server.pid().stream().boxed().findFirst().flatMap(ProcessHandle::of);
    Signals.send("STOP", process);
    hold(fault);
    Signals.send("CONT", process);
  }

  private void mode(ProxyMode mode, Fault fault) throws InterruptedException {
    proxy.set(mode);
    hold(fault);
    proxy.set(ProxyMode.CLEAR);
  }

  private void fillDisk(Fault fault) throws InterruptedException {
    indices.block(true);
    hold(fault);
    indices.block(false);
  }

  private static void kill(ServiceInstance instance, Fault fault) throws InterruptedException {
    instance.kill();
    hold(fault);
    instance.start();
  }

  private static void stop(ServiceInstance instance, Fault fault) throws InterruptedException {
    stopCleanly(instance);
    hold(fault);
    instance.start();
  }

  private static void stopCleanly(ServiceInstance instance) throws InterruptedException {
    Optional<Integer> code = instance.stop(TrialTimeouts.STOP);
    // Ingest says by 1 that it has refused files, as it must.
    int worst = instance.name().startsWith(Role.INGEST.command()) ? 1 : 0;
    if (code.filter(value -> value >= 0 && value <= worst).isEmpty()) {
      throw new TrialException(
          "%s did not stop cleanly on SIGTERM: %s; see %s"
              .formatted(
                  instance.name(),
                  code.map(c -> "exit code " + c)
                      .orElse("still there after " + TrialTimeouts.STOP.toSeconds() + " s"),
                  instance.log()));
    }
  }

  private static void freeze(ServiceInstance instance, Fault fault) throws InterruptedException {
    instance.freeze();
    hold(fault);
    instance.thaw();
  }

  private void wipe(ServiceInstance instance, Fault fault) throws InterruptedException {
    instance.kill();
    try {
      Folders.delete(supervisor.state(instance.name()));
    } catch (IOException e) {
      throw new TrialException("Could not wipe the state: " + e.getMessage(), e);
    }
    hold(fault);
    instance.start();
  }

  /** A further instance comes, works for a while, and is killed or leaves. */
  private void join(Role role, Fault fault) throws InterruptedException {
    ServiceInstance guest = supervisor.hire(role, GUEST);
    hold(fault);
    hold(fault);
    if (fault.victim() == 1) {
      guest.kill();
    } else {
      stopCleanly(guest);
    }
  }
}
