package io.broadsheet.lab.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.stack.StackException;
import io.broadsheet.streams.article.IssueSplitter;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries Broadsheet against faults, on this machine. */
@Command(
    name = "faults",
    hidden = true,
    description = {
      "For developers: replays generated pages through real processes while brokers, registry,"
          + " Elasticsearch and services are killed, frozen and starved, and compares the result"
          + " with that of an undisturbed run.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  broadsheet faults --seeds 20 --pages 300",
      "  broadsheet faults --seed 7 --pages 2000 --folder /tmp/faults",
      "  broadsheet faults --hostile 10000",
      "  broadsheet faults --delays --busy-cores 1",
      "",
      "A trial takes a few minutes and 4 GB of memory. A second run with the same folder skips the"
          + " trials that passed. Exit codes: 0 all trials passed; 1 a trial failed, as printed"
          + " above."
    })
public final class FaultsCommand implements Callable<Integer> {

  @Mixin CommonOptions common;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "First seed (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "1",
      description = "Number of seeds, tried one after the other (default: ${DEFAULT-VALUE}).")
  int seeds;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "300",
      description = "Number of pages in a trial (default: ${DEFAULT-VALUE}).")
  int pages;

  @Option(
      names = "--trial-partitions",
      paramLabel = "N",
      defaultValue = "6",
      description = "Partitions of every topic (default: ${DEFAULT-VALUE}).")
  int partitions;

  @Option(
      names = "--hostile",
      paramLabel = "N",
      description =
          "Instead of faults: measures what costly texts cost, then publishes N hostile files and"
              + " records.")
  Optional<Integer> hostile = Optional.empty();

  @Option(
      names = "--delays",
      description =
          "Instead of faults: measures how long honest pages take behind hostile ones, and beside a"
              + " large one.")
  boolean delays;

  @Option(
      names = "--heavy-kib",
      paramLabel = "N",
      defaultValue = "7700",
      description = "Size of these hostile and large pages (default: ${DEFAULT-VALUE}).")
  int heavyKib;

  @Option(
      names = "--busy-cores",
      paramLabel = "N",
      defaultValue = "0",
      description = "Cores to keep busy meanwhile (default: ${DEFAULT-VALUE}).")
  int busyCores;

  @Option(
      names = "--scale-out",
      description =
          "Instead of faults: three instances share the partitions, one leaves, and one joins. Use"
              + " --trial-partitions 12 for 12 partitions.")
  boolean scaleOut;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "faults",
      description =
          "Folder for the results, and for the logs and differences of failed trials (default:"
              + " ${DEFAULT-VALUE}).")
  Path folder;

  private static final int KIB = 1024;
  private static final int COSTLY_CHARACTERS = 400_000;

  private final StopSignal stop;

  /** A command that ends after the trial that is on when {@code stop} is given. */
  public FaultsCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    // Our own clients meet the faults as well, and would tell at length.
    ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.ERROR);
    StandardSteps steps = StandardSteps.with(Optional.empty());
    IssueSplitter splitter = steps.splitter();
    if (hostile.isPresent()) {
      boolean linear = costs(steps);
      int code = hostile(hostile.get(), splitter);
      return linear ? code : ExitCode.INCOMPLETE.value();
    }
    if (scaleOut) {
      return scaleOut(splitter);
    }
    if (delays) {
      return delays(splitter);
    }
    var results = new TrialResults(folder.resolve("results.jsonl"));
    boolean passed = true;
    for (long next = seed; next < seed + seeds && !stop.isRequested(); next++) {
      Optional<TrialReport> before = results.passed(next, pages);
      if (before.isPresent()) {
        say(before.get().describe() + " (before)");
        continue;
      }
      TrialReport report = trial(next, splitter);
      results.add(report);
      say(report.describe());
      passed &= report.passed();
    }
    return (passed ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private TrialReport trial(long number, IssueSplitter splitter)
      throws InterruptedException, IOException {
    Path place = place("seed-" + number + "-" + pages);
    TrialReport report =
        new Trial(
                settings(number, pages, place),
                splitter,
                line -> say("seed " + number + ": " + line))
            .run();
    leave(place, report.passed());
    return report;
  }

  private boolean costs(StandardSteps steps) {
    List<WorkCost> costs = WorkCost.measure(steps, COSTLY_CHARACTERS);
    costs.forEach(cost -> say(cost.describe()));
    List<String> problems = WorkCost.problems(costs);
    problems.forEach(problem -> say("wrong: " + problem));
    return problems.isEmpty();
  }

  private int hostile(int inputs, IssueSplitter splitter) throws InterruptedException, IOException {
    Path place = place("hostile-" + seed + "-" + inputs);
    HostileReport report =
        new HostileTrial(settings(seed, inputs, place), splitter, line -> say("hostile: " + line))
            .run();
    say(report.describe());
    leave(place, report.passed());
    return (report.passed() ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private int delays(IssueSplitter splitter) throws InterruptedException, IOException {
    Path place = place("delays-" + heavyKib + "-" + busyCores);
    var load = new DelayTrial.Load(heavyKib * KIB, busyCores);
    boolean passed;
    try {
      DelayReport report =
          new DelayTrial(
                  settings(seed, pages, place), load, splitter, line -> say("delays: " + line))
              .run();
      say(report.describe());
      passed = report.problems().isEmpty();
    } catch (StackException | TrialException e) {
      say("wrong: " + e.getMessage());
      passed = false;
    }
    leave(place, passed);
    return (passed ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private int scaleOut(IssueSplitter splitter) throws InterruptedException, IOException {
    Path place = place("scale-out-" + seed + "-" + pages);
    ScaleTrial.Report report =
        new ScaleTrial(settings(seed, pages, place), splitter, line -> say("scale-out: " + line))
            .run();
    report.shares().forEach((instance, done) -> say("%-10s %6d".formatted(instance, done)));
    report.problems().forEach(problem -> say("wrong: " + problem));
    boolean passed = report.problems().isEmpty();
    say("scale-out: " + (passed ? "passed" : "FAILED"));
    leave(place, passed);
    return (passed ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private TrialSettings settings(long number, int count, Path place) {
    Path home = Path.of(System.getProperty("broadsheet.home", ".")).toAbsolutePath();
    Path stack = home.resolve(Path.of("stack", "servers", "target", "stack"));
    return new TrialSettings(number, count, partitions, Severity.FULL, stack, place);
  }

  private Path place(String name) throws IOException {
    Path place = folder.toAbsolutePath().resolve(name);
    Folders.delete(place);
    return place;
  }

  private void leave(Path place, boolean passed) throws IOException {
    if (passed) {
      Folders.delete(place);
    } else {
      say("everything is in " + place);
    }
  }

  private void say(String line) {
    common.out().println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    common.out().flush();
  }
}
