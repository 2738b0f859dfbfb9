package io.broadsheet.ingest;

import io.broadsheet.ingest.replay.Pace;
import io.broadsheet.ingest.watch.WatchPace;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The flags that say how often the files are gone through, and how fast. */
final class ModeOptions {

  @Option(
      names = "--watch",
      description =
          "Runs until it is stopped, and publishes new files when they are complete. Serves"
              + " /health, /ready and /metrics.")
  boolean watch;

  @Option(names = "--loop", description = "Publishes everything repeatedly until it is stopped.")
  boolean loop;

  @Option(
      names = "--resume",
      description =
          "Skips files that the ledger lists as acknowledged with the same bytes and metadata."
              + " --watch always does so.")
  boolean resume;

  @Option(
      names = "--replace",
      description =
          "Lets a file replace another file's text that Kafka has under the same id. Without it, a"
              + " file without newspaper, date and page is then refused: it may be another"
              + " newspaper's.")
  boolean replace;

  @Option(
      names = "--dry-run",
      description = "Prints what would be published; publishes nothing and needs no Kafka.")
  boolean dryRun;

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      description = "Maximum number of issues a second (5/s), minute (30/m) or hour (100/h).")
  Optional<String> rate = Optional.empty();

  @Option(
      names = "--speed",
      paramLabel = "X",
      description =
          "Replays by publication date, X times faster than real time: one day takes 86400/X"
              + " seconds. Issues without a date are published first, without delay.")
  Optional<String> speed = Optional.empty();

  @Option(
      names = "--settle-seconds",
      paramLabel = "S",
      defaultValue = "2",
      description =
          "With --watch: seconds for which the size and modification time of a file must not change"
              + " before it is read (default: ${DEFAULT-VALUE}).")
  double settleSeconds;

  @Option(
      names = "--look-seconds",
      paramLabel = "S",
      defaultValue = "1",
      description =
          "With --watch: seconds between two scans of the folders (default: ${DEFAULT-VALUE}).")
  double lookSeconds;

  Mode mode() {
    refuse(watch && loop, "--watch and --loop");
    refuse(watch && speed.isPresent(), "--watch and --speed");
    refuse(rate.isPresent() && speed.isPresent(), "--rate and --speed");
    refuse(loop && resume, "--loop and --resume");
    refuse(dryRun && (watch || loop || resume), "--dry-run and --watch, --loop or --resume");
    if (watch) {
      return new Mode.Watch(
          pace(),
          new WatchPace(
              seconds(settleSeconds, "--settle-seconds"), seconds(lookSeconds, "--look-seconds")));
    }
    return loop ? new Mode.Loop(pace()) : new Mode.Once(pace(), resume);
  }

  Replacement replacement() {
    return replace ? Replacement.ALLOWED : Replacement.REFUSED;
  }

  static Duration seconds(double seconds, String flag) {
    if (!(seconds > 0 && seconds <= 1e6)) {
      throw new StopException(ExitCode.USAGE, flag + " must be above 0 and at most 1000000.");
    }
    return Duration.ofNanos((long) (seconds * 1e9));
  }

  private Pace pace() {
    return rate.map(text -> parse("--rate", text, Pace.Rate::parse))
        .or(() -> speed.map(text -> parse("--speed", text, Pace.Speed::parse)))
        .orElse(new Pace.Unlimited());
  }

  private static Pace parse(String flag, String text, Function<String, Pace> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      throw new StopException(ExitCode.USAGE, flag + ": " + e.getMessage() + ".", e);
    }
  }

  private static void refuse(boolean together, String flags) {
    if (together) {
      throw new StopException(ExitCode.USAGE, flags + " cannot go together. Choose one.");
    }
  }
}
