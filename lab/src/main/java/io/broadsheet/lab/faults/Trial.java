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
        Search search = new Search(stack.addresses().elasticsearch())) {
      trial(new Servers(stack, proxy, search), findings);
    } catch (IOException | StackException | TrialException e) {
      findings.problems.add(e.getMessage());
    }
    return findings.report(settings, (System.nanoTime() - began) / 1_000_000_000);
  }

  private record Servers(Stack stack, SearchProxy proxy, Search search) {}

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
    var calm =
        new TrialEnvironment(
            "calm-", settings.folder().resolve("calm"), addresses, addresses.elasticsearch());
    var wild =
        new TrialEnvironment(
            "wild-", settings.folder().resolve("wild"), addresses, servers.proxy().url());
    progress.accept("undisturbed run");
    new CalmRun(calm, launcher, corpus).run(settings.partitions());
    wild.setUp(settings.partitions());
    List<Blow> blows = Schedule.of(settings.seed(), corpus.all().size(), settings.severity());
    findings.faults = blows.stream().mapToInt(blow -> blow.faults().size()).sum();
    try (var crew = new Crew(wild, launcher);
        var poisoner = new Poisoner(wild)) {
      var scene =
          new Scene(
              servers.stack(),
              servers.proxy(),
              crew,
              new IndexCare(wild, launcher, servers.search()));
      var run = new WildRun(wild, corpus, scene, poisoner, progress);
      try {
        run.run(blows);
      } finally {
        endings(crew, findings);
      }
      progress.accept("comparing");
      var letters = new DeadLetterCheck(wild).run(poisoner.origins());
      findings.deadLetters = letters.origins();
      findings.problems.addAll(letters.problems());
    }
    check(new Comparison(calm, wild, servers.search()), wild, findings);
  }

  private void check(Comparison comparison, TrialEnvironment wild, Findings findings)
      throws IOException, InterruptedException {
    findings.problems.addAll(comparison.run(settings.folder().resolve("differences")));
    var pages = new PageChecks(wild, corpus).run(splitter);
    findings.published = pages.records();
    findings.repeats = pages.repeats();
    findings.problems.addAll(pages.problems());
    findings.problems.addAll(new CoverageCheck(wild).run());
  }

  /** That a service gives up while others are away is its right; that it stumbles is not. */
  private static void endings(Crew crew, Findings findings) {
    for (Member.Ending ending : crew.endings()) {
      String line = "%s with %d: %s".formatted(ending.member(), ending.exitCode(), ending.reason());
      findings.endings.add(line);
      if (ending.exitCode() != UNAVAILABLE) {
        findings.problems.add("ended by itself: " + line);
      }
    }
  }

  private static final int UNAVAILABLE = 69;
}
