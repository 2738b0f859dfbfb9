package io.broadsheet.ingest;

import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.PublishTarget;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.LongRunning;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.HealthServer;
import io.broadsheet.runtime.health.HttpOptions;
import io.broadsheet.runtime.metrics.ServiceMeters;
import io.broadsheet.runtime.settings.KafkaOptions;
import io.broadsheet.runtime.settings.RegistryOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet ingest}: publishes files or folders, once or as they come. */
@Command(
    name = "ingest",
    sortOptions = false,
    description = {
      "Publishes newspaper pages to Kafka: files, and the *.txt and *.text files in folders and zip"
          + " archives, packed with gzip or not.",
      "",
      "Newspaper, date and page each come from the flags, else from a sidecar (2.meta.json next to"
          + " 2.txt: {\"newspaper\":\"…\",\"date\":\"2024-07-26\",\"page\":\"2\"}), else from the"
          + " file name (2024-07-26-A02.txt, 20240726_02.txt). If all three are known, the issue id"
          + " is newspaper/date/page; otherwise it is the path relative to PATH.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all files were published; 1 some files were refused; 2 invalid usage or"
          + " settings; 69 Kafka or the registry is unavailable.",
      "",
      "Examples:",
      "  broadsheet ingest --dry-run pages/",
      "  broadsheet ingest pages/ 2024-07-26-A02.txt",
      "  broadsheet ingest --resume pages/ 2023.zip",
      "  broadsheet ingest --watch --rate 5/s /var/spool/pages",
      "  broadsheet ingest --speed 86400 --loop archive/",
      "  broadsheet ingest --charset GB18030 --newspaper XX日报 --date 2024-07-26 \\",
      "      --page 2 page.txt",
      "  pdftotext page.pdf - | broadsheet ingest --newspaper XX日报 \\",
      "      --date 2024-07-26 --page 2 -"
    })
public final class IngestCommand implements Callable<Integer>, LongRunning {

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin HttpOptions http = new HttpOptions(7080);
  @Mixin KafkaOptions kafka;
  @Mixin RegistryOptions registry;
  @Mixin SourceOptions sources;
  @Mixin ModeOptions modes;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or zip archives, or - for standard input.")
  List<Path> paths;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "File that records what Kafka acknowledged and which files were refused (default:"
              + " broadsheet/TOPIC.ledger.jsonl in $XDG_STATE_HOME or ~/.local/state).")
  Optional<Path> ledger = Optional.empty();

  @Option(
      names = "--json",
      description = "Prints the counts at the end as one JSON object instead of text.")
  boolean json;

  @Option(
      names = "--give-up-seconds",
      paramLabel = "S",
      defaultValue = "60",
      description =
          "Gives up when Kafka or the registry has been unavailable for so many seconds (default:"
              + " ${DEFAULT-VALUE}).")
  double giveUpSeconds;

  /** A command that stops when {@code stop} is asked for. */
  public IngestCommand(StopSignal stop) {
    this.stop = stop;
  }

  /** Runs the command alone, as its container does. */
  public static void main(String[] arguments) {
    StopSignal stop = StopSignal.install();
    CommandRunner.main(new CommandLine(new IngestCommand(stop)), stop, arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    Mode mode = modes.mode();
    checkStandardInput(mode);
    ExitCode code = modes.dryRun ? preview() : ingest(mode);
    return code.value();
  }

  private void checkStandardInput(Mode mode) {
    boolean alone = paths.size() == 1 && mode instanceof Mode.Once;
    if (paths.contains(Path.of(SourceFile.STANDARD_INPUT)) && !alone) {
      throw new StopException(
          ExitCode.USAGE,
          "Standard input (-) is read once and alone. Leave out the other paths, --loop and"
              + " --watch.");
    }
  }

  private ExitCode preview() {
    try (var progress = ConsoleProgress.quiet(common.err())) {
      var from = sources.sources(paths);
      new Preview(from, common.out(), progress).print(Ingestion.tree(from).list());
      IngestSummary summary = progress.summary();
      common
          .err()
          .println(
              "broadsheet: dry run: %d of %d files would be published, %d are refused"
                  .formatted(summary.published(), summary.read(), summary.refused()));
      tellUnmatched(summary);
      return exitCode(summary);
    }
  }

  private ExitCode ingest(Mode mode) throws InterruptedException {
    var settings =
        new IngestSettings(
            sources.sources(paths), target(), mode, Optional.of(ledgerFile()), modes.replacement());
    var progress = ConsoleProgress.on(common.err(), mode);
    try (progress) {
      return mode instanceof Mode.Watch ? watch(settings, progress) : run(settings, progress);
    } finally {
      common.out().println(json ? progress.summary().json() : progress.summary());
      warnOfNameless(progress.summary().nameless());
      if (mode instanceof Mode.Once) {
        tellUnmatched(progress.summary());
      }
    }
  }

  private void tellUnmatched(IngestSummary summary) {
    if (summary.unmatched() > 0) {
      common
          .err()
          .println(
              "broadsheet: not read, as they match no --include pattern (%2$s): %1$d files"
                  .formatted(
                      summary.unmatched(), String.join(", ", sources.sources(paths).include())));
    }
  }

  private void warnOfNameless(long issues) {
    if (issues > 0) {
      common
          .err()
          .println(
              ("broadsheet: %d published issues have no newspaper in their metadata, so their ids"
                      + " are paths below PATH, and two papers may share one. Name it with"
                      + " --newspaper, in sidecars or in file names.")
                  .formatted(issues));
    }
  }

  private ExitCode run(IngestSettings settings, IngestListener listener)
      throws InterruptedException {
    return exitCode(Ingestion.run(settings, listener, stop));
  }

  private ExitCode watch(IngestSettings settings, IngestListener progress)
      throws InterruptedException {
    var meters = ServiceMeters.registry();
    var metrics = new IngestMetrics(meters);
    try (HealthServer _ = http.serve(metrics::health, meters)) {
      IngestSummary summary = Ingestion.run(settings, metrics.and(progress), stop);
      return summary.refused() + summary.unacknowledged() == 0 ? ExitCode.OK : ExitCode.INCOMPLETE;
    } catch (StopException e) {
      metrics.failed(e.getMessage());
      throw e;
    }
  }

  private ExitCode exitCode(IngestSummary summary) {
    if (summary.found() == 0) {
      common
          .err()
          .println(
              "broadsheet: no file there matches. Check the path, or choose files with --include.");
    }
    boolean stoppedLoop = modes.loop && summary.refused() + summary.unacknowledged() == 0;
    return stoppedLoop || summary.isComplete() ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private PublishTarget target() {
    return new PublishTarget(
        kafka.connection(common.sources()),
        registry.connection(common.sources()),
        kafka.topics().issues(),
        ModeOptions.seconds(giveUpSeconds, "--give-up-seconds"));
  }

  private Path ledgerFile() {
    return ledger.orElseGet(() -> Ledger.usual(kafka.topics().issues()));
  }
}
