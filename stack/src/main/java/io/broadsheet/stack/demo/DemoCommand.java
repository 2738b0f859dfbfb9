package io.broadsheet.stack.demo;

import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all of Broadsheet on real pages and real servers. */
@Command(
    name = "demo",
    description =
        "Starts Kafka, a schema registry and Elasticsearch on this machine, replays pages through"
            + " the whole pipeline, prints what it found, and serves until Ctrl-C.",
    footer = {
      "",
      "Examples:",
      "  broadsheet demo",
      "  broadsheet demo --exit --addresses /tmp/addresses.json",
      "  broadsheet demo my-pages/",
      "",
      "The demo listens on loopback only, on ports 9092, 8081, 9200 and 7081 to 7083 or, if one is"
          + " in use, on a free one. It writes a settings file, with which every other command"
          + " works on it, and leaves nothing behind."
    })
public final class DemoCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Mixin CommonOptions common;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders to replay (default: the five pages of seeds/).")
  List<Path> pages = List.of();

  @Option(names = "--exit", description = "Stops when every article is searchable.")
  boolean exit;

  @Option(
      names = "--addresses",
      paramLabel = "FILE",
      description =
          "Writes the addresses of all servers, of health and of metrics to FILE as JSON when every"
              + " article is searchable.")
  Optional<Path> addresses = Optional.empty();

  @Option(
      names = "--random-ports",
      description = "Uses free ports without trying the usual ones first.")
  boolean randomPorts;

  private final StopSignal stop;

  /** A command that ends when {@code stop} is given. */
  public DemoCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    var progress = new DemoProgress(common.err(), System.console() != null && isTerminal());
    DemoSettings settings = settings();
    try (var demo = new Demo(progress)) {
      return run(demo, settings, progress).value();
    }
  }

  private ExitCode run(Demo demo, DemoSettings settings, DemoProgress progress)
      throws InterruptedException, IOException {
    long began = System.nanoTime();
    var steps = CompletableFuture.supplyAsync(() -> StandardSteps.with(Optional.empty()));
    Demo.Started started = demo.start(settings, steps);
    var expected = ExpectedArticles.of(settings.pages(), steps.join().splitter());
    IngestSummary summary = demo.replay(started, settings.pages(), stop);
    long missing = demo.awaitSearchable(started, expected.articleIds(), settings.patience(), stop);
    if (stop.isRequested()) {
      return ExitCode.INCOMPLETE;
    }
    var listening = DemoAddresses.of(started);
    listening.writeSettings();
    common.out().println();
    common.out().print(ArticleTable.of(started.articles().rows(expected.issueIds())));
    common.out().println();
    common.out().println(listening.describe());
    common
        .out()
        .printf(
            "%n%d articles of %d pages searchable after %.1f s%n",
            expected.articleIds().size() - missing,
            summary.published(),
            (System.nanoTime() - began) / 1e9);
    ExitCode code = verdict(summary, missing);
    if (code == ExitCode.OK) {
      addresses.ifPresent(listening::writeTo);
    }
    if (!exit && code == ExitCode.OK) {
      common.out().println("Serving until Ctrl-C.");
      common.out().flush();
      stop.await();
      progress.say("stopping");
    }
    return code;
  }

  private ExitCode verdict(IngestSummary summary, long missing) {
    if (missing > 0) {
      throw new StopException(
          ExitCode.INCOMPLETE,
          missing
              + " articles did not become searchable within "
              + PATIENCE.toSeconds()
              + " s; see the log above.");
    }
    return summary.isComplete() ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private DemoSettings settings() {
    for (Path path : pages) {
      if (!Files.exists(path)) {
        throw new StopException(ExitCode.USAGE, path + " does not exist. Check the path.");
      }
    }
    addresses.ifPresent(DemoAddresses::check);
    refuseNothing();
    Path home = Path.of(System.getProperty("broadsheet.home", "."));
    StackSettings stack =
        StackSettings.temporary(home.resolve(Path.of("stack", "servers", "target", "stack")));
    return new DemoSettings(
        randomPorts ? stack.withPorts(Ports.free()) : stack,
        pages.isEmpty() ? List.of(home.resolve("seeds")) : pages,
        !randomPorts,
        PATIENCE);
  }

  /** Says at once, and not after the servers have started, that there is nothing to replay. */
  private void refuseNothing() {
    if (!pages.isEmpty()
        && new SourceTree(pages, Include.of(Include.DEFAULT_GLOBS)).list().files().isEmpty()) {
      throw new StopException(
          ExitCode.USAGE,
          "No page is in "
              + String.join(", ", pages.stream().map(Path::toString).toList())
              + ": folders are searched for *.txt and *.text.");
    }
  }

  /** Bars are for people: not for a pipe, and not for a terminal that cannot move its cursor. */
  private static boolean isTerminal() {
    return System.console().isTerminal() && !"dumb".equals(System.getenv("TERM"));
  }
}
