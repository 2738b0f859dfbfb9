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
import java.util.function.Consumer;

/**
 * One trial: on one stack, pages go through the services twice, first undisturbed, then with
 * faults; then both are compared.
 */
final class Trial {

  private final TrialSettings settings;
  private final IssueSplitter splitter;
  private final Consumer<String> progress;
  private final Launcher launcher;
  private final Corpus corpus;

  /**
   * A trial.
   *
   * @param splitter the pure function that articles are held against
   * @param progress hears what goes on
   */
  Trial(TrialSettings settings, IssueSplitter splitter, Consumer<String> progress) {
    this.settings = settings;
    this.splitter = splitter;
    this.progress = progress;
    launcher = new Launcher(settings.stackHome());
    corpus = Corpus.of(settings.seed(), settings.pages());
  }

  /** Runs it; nothing is left running. */
  TrialReport run() throws InterruptedException {
    long began = System.nanoTime();
    var findings = new Findings();
    try (Stack stack = start();
        SearchProxy proxy = SearchProxy.start(stack.addresses().elasticsearch());
        SearchClient search = new SearchClient(stack.addresses().elasticsearch())) {
      trial(new Servers(stack, proxy, search), findings);
    } catch (IOException | StackException | TrialException e) {
      findings.problems.add(e.getMessage());
    }
    return findings.report(settings, (System.nanoTime() - began) / 1_000_000_000);
  }

  private record Servers(Stack stack, SearchProxy proxy, SearchClient search) {}

  /** What is known so far. */
  private static final class Findings {
    private int faults;
    private int published;
    private int repeats;
    private int deadLetters;
    private final List<String> endings = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    TrialReport report(TrialSettings settings, long seconds) {
      return new TrialReport(
          settings.seed(),
          settings.pages(),
          faults,
          published,
          repeats,
          deadLetters,
          endings,
          seconds,
          problems);
    }
  }

  private Stack start() throws StackException {
    return Stack.start(
        StackSettings.temporary(settings.stackHome())
            .withPorts(Ports.free())
            .withData(settings.folder().resolve("stack")),
        StackListener.NONE);
  }

  private void trial(Servers servers, Findings findings) throws IOException, InterruptedException {
    var addresses = servers.stack().addresses();
    var undisturbed =
        new TrialEnvironment(
            "undisturbed-",
            settings.folder().resolve("undisturbed"),
            addresses,
            addresses.elasticsearch());
    var disturbed =
        new TrialEnvironment(
            "disturbed-", settings.folder().resolve("disturbed"), addresses, servers.proxy().url());
    progress.accept("undisturbed run");
    new UndisturbedRun(undisturbed, launcher, corpus).run(settings.partitions());
    disturbed.setUp(settings.partitions());
    List<FaultGroup> groups =
        FaultSchedule.of(settings.seed(), corpus.all().size(), settings.severity());
    findings.faults = groups.stream().mapToInt(group -> group.faults().size()).sum();
    try (var supervisor = new Supervisor(disturbed, launcher);
        var poisoner = new Poisoner(disturbed)) {
      var targets =
          new FaultTargets(
              servers.stack(),
              servers.proxy(),
              supervisor,
              new IndexOperator(disturbed, launcher, servers.search()));
      var run = new DisturbedRun(disturbed, corpus, targets, poisoner, progress);
      try {
        run.run(groups);
      } finally {
        endings(supervisor, findings);
      }
      progress.accept("comparing");
      var letters = new DeadLetterCheck(disturbed).run(poisoner.origins());
      findings.deadLetters = letters.origins();
      findings.problems.addAll(letters.problems());
    }
    check(new RunComparison(undisturbed, disturbed, servers.search()), disturbed, findings);
  }

  private void check(RunComparison comparison, TrialEnvironment disturbed, Findings findings)
      throws IOException, InterruptedException {
    findings.problems.addAll(comparison.run(settings.folder().resolve("differences")));
    var pages = new PageChecks(disturbed, corpus).run(splitter);
    findings.published = pages.records();
    findings.repeats = pages.repeats();
    findings.problems.addAll(pages.problems());
    findings.problems.addAll(new CoverageCheck(disturbed).run());
  }

  /** That a service gives up while others are away is its right; that it stumbles is not. */
  private static void endings(Supervisor supervisor, Findings findings) {
    for (ServiceInstance.Ending ending : supervisor.endings()) {
      String line =
          "%s with %d: %s".formatted(ending.instance(), ending.exitCode(), ending.reason());
      findings.endings.add(line);
      if (ending.exitCode() != UNAVAILABLE) {
        findings.problems.add("ended by itself: " + line);
      }
    }
  }

  private static final int UNAVAILABLE = 69;
}
