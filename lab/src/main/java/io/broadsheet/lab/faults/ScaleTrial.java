package io.broadsheet.lab.faults;

import io.broadsheet.stack.Ports;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.stack.StackListener;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.streams.article.IssueSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Three instances of streams and of the indexer share the work; after a third of the pages the
 * first of each leaves, after two thirds a fourth joins; nothing is lost.
 */
final class ScaleTrial {

  private static final List<Role> SHARED = List.of(Role.STREAMS, Role.INDEXER);

  private final TrialSettings settings;
  private final IssueSplitter splitter;
  private final Consumer<String> progress;
  private final Corpus corpus;

  ScaleTrial(TrialSettings settings, IssueSplitter splitter, Consumer<String> progress) {
    this.settings = settings;
    this.splitter = splitter;
    this.progress = progress;
    corpus = Corpus.of(settings.seed(), settings.pages());
  }

  /**
   * What came of it.
   *
   * @param shares what each instance did: issues for streams, records of all topics for the indexer
   * @param problems what is wrong; empty if nothing is
   */
  record Report(Map<String, Long> shares, List<String> problems) {}

  Report run() throws InterruptedException {
    Map<String, Long> shares = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    try (Stack stack = start();
        SearchClient search = new SearchClient(stack.addresses().elasticsearch())) {
      var environment =
          new TrialEnvironment(
              "scale-",
              settings.folder().resolve("scale"),
              stack.addresses(),
              stack.addresses().elasticsearch());
      environment.setUp(settings.partitions());
      try (var supervisor = new Supervisor(environment, new Launcher(settings.stackHome()))) {
        share(environment, supervisor, shares);
        supervisor.endings().forEach(ending -> problems.add("ended by itself: " + ending));
      }
      shares.forEach(
          (name, share) -> {
            if (share == 0) {
              problems.add(name + " had no share of the work");
            }
          });
      progress.accept("checking");
      problems.addAll(new PageChecks(environment, corpus).run(splitter).problems());
      problems.addAll(new CoverageCheck(environment).run());
      problems.addAll(
          RunComparison.agreement(
              environment.prefix(), EnvironmentContents.of(environment, search)));
    } catch (IOException | StackException | TrialException e) {
      problems.add(e.getMessage());
    }
    return new Report(shares, problems);
  }

  private Stack start() throws StackException {
    return Stack.start(
        StackSettings.temporary(settings.stackHome())
            .withPorts(Ports.free())
            .withData(settings.folder().resolve("stack")),
        StackListener.NONE);
  }

  private void share(TrialEnvironment environment, Supervisor supervisor, Map<String, Long> shares)
      throws IOException, InterruptedException {
    int files = corpus.all().size();
    var inbox = new Inbox(environment, new LedgerView(environment.ledger()), corpus.all());
    supervisor.hire(Role.INGEST, 1);
    for (Role role : SHARED) {
      for (int i = 1; i <= 3; i++) {
        supervisor.hire(role, i);
      }
    }
    awaitReady(supervisor, 1, 3);
    deliver(inbox, files / 3);
    progress.accept("the first leave");
    for (Role role : SHARED) {
      ServiceInstance leaver = supervisor.instance(role, 1);
      shares.put(leaver.name(), ServiceMetrics.done(leaver));
      leaver.stop(TrialTimeouts.STOP);
    }
    deliver(inbox, 2 * files / 3);
    progress.accept("the fourth join");
    SHARED.forEach(role -> supervisor.hire(role, 4));
    awaitReady(supervisor, 4, 4);
    deliver(inbox, files);
    progress.accept("draining");
    Drain.await(environment, supervisor);
    for (Role role : SHARED) {
      for (int i = 2; i <= 4; i++) {
        shares.put(
            supervisor.instance(role, i).name(), ServiceMetrics.done(supervisor.instance(role, i)));
      }
    }
  }

  /** Whoever is not up yet has no share. */
  private static void awaitReady(Supervisor supervisor, int first, int last)
      throws InterruptedException {
    for (Role role : SHARED) {
      for (int i = first; i <= last; i++) {
        ServiceInstance instance = supervisor.instance(role, i);
        Waiting.until(instance.name() + " is ready", TrialTimeouts.READY, () -> isReady(instance));
      }
    }
  }

  private static boolean isReady(ServiceInstance instance) throws InterruptedException {
    try {
      return ServiceMetrics.ready(instance);
    } catch (IOException e) {
      return false;
    }
  }

  /** Some at a time, so that there is work throughout. */
  private static void deliver(Inbox inbox, int upTo) throws IOException, InterruptedException {
    for (int next = inbox.delivered(); next < upTo; next += 10) {
      inbox.deliverUpTo(Math.min(next + 10, upTo));
      inbox.awaitSettled(next);
    }
  }
}
