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
final class Crew implements AutoCloseable {

  private static final long ROUND_MILLIS = 300;

  private final TrialEnvironment environment;
  private final Launcher launcher;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final List<Member.Ending> endings = new CopyOnWriteArrayList<>();
  private final Thread supervisor = Thread.ofVirtual().unstarted(this::supervise);

  Crew(TrialEnvironment environment, Launcher launcher) {
    this.environment = environment;
    this.launcher = launcher;
    supervisor.start();
  }

  /** Starts the instance {@code number}, counted from 1, of a service. */
  Member hire(Role role, int number) {
    Member member;
    synchronized (members) {
      member = members.computeIfAbsent(name(role, number), name -> member(role, name));
    }
    member.start();
    return member;
  }

  /** An instance that was hired before. */
  Member member(Role role, int number) {
    synchronized (members) {
      return members.get(name(role, number));
    }
  }

  /** The ends that nobody asked for, so far. */
  List<Member.Ending> endings() {
    return List.copyOf(endings);
  }

  /** What each says of itself now. */
  Map<String, String> health() throws InterruptedException {
    var said = new LinkedHashMap<String, String>();
    for (Member member : everybody()) {
      said.put(member.name(), Meter.health(member));
    }
    return said;
  }

  /** Where an instance keeps its state. */
  Path state(String member) {
    return environment.folder().resolve("state").resolve(member);
  }

  @Override
  public void close() {
    supervisor.interrupt();
    try {
      supervisor.join();
      for (Member member : everybody()) {
        member.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String name(Role role, int number) {
    return role.command() + "-" + number;
  }

  private Member member(Role role, String name) {
    return new Member(
        name, launcher, environment.commandLine(role, state(name)), environment.folder());
  }

  private List<Member> everybody() {
    synchronized (members) {
      return List.copyOf(members.values());
    }
  }

  private void supervise() {
    try {
      while (true) {
        Thread.sleep(ROUND_MILLIS);
        everybody().forEach(member -> member.revive().ifPresent(endings::add));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
