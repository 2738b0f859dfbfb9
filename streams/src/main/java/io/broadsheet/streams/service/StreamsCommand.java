package io.broadsheet.streams.service;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.LongRunning;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.health.HealthServer;
import io.broadsheet.runtime.health.HttpOptions;
import io.broadsheet.runtime.metrics.ServiceMeters;
import io.broadsheet.runtime.settings.KafkaOptions;
import io.broadsheet.runtime.settings.RegistryOptions;
import io.broadsheet.streams.enrich.StandardSteps;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the topology until it is stopped. */
@Command(
    name = "streams",
    description =
        "Runs the Kafka Streams application: splits raw issues into articles and enriches them,"
            + " until it is stopped.",
    footer = {
      "",
      "Examples:",
      "  broadsheet streams",
      "  broadsheet streams --threads 4 --state-dir /var/lib/broadsheet/streams",
      "",
      "Instances share the partitions: start at most as many as there are partitions."
    })
public final class StreamsCommand implements Callable<Integer>, LongRunning {

  @Mixin CommonOptions common;
  @Mixin HttpOptions http = new HttpOptions(7081);
  @Mixin KafkaOptions kafka;
  @Mixin RegistryOptions registry;

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description =
          "Directory of the state stores (default: broadsheet/streams in $XDG_STATE_HOME or"
              + " ~/.local/state). Lost state is restored from Kafka.")
  Optional<Path> stateDirectory = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Number of stream threads, which share the partitions (default: ${DEFAULT-VALUE}).")
  int threads;

  @Option(
      names = "--session-timeout-seconds",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "Seconds without a heartbeat after which Kafka reassigns the partitions of an instance"
              + " (default: ${DEFAULT-VALUE}).")
  int sessionTimeoutSeconds;

  @Option(
      names = "--wait-seconds",
      paramLabel = "N",
      defaultValue = "120",
      description =
          "Seconds to wait at start-up for Kafka, the topics and the registry; then exits with 69"
              + " (default: ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description = "Your own entities and aliases; they override the built-in ones.")
  Optional<Path> gazetteer = Optional.empty();

  private final StopSignal stop;

  /** A command that ends when {@code stop} is given. */
  public StreamsCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    var metrics = ServiceMeters.registry();
    try (StreamsService service =
            StreamsService.start(settings(), StandardSteps.with(gazetteer).topology(), metrics);
        HealthServer _ = http.serve(service::health, metrics)) {
      service.runUntil(stop);
    }
    return ExitCode.OK.value();
  }

  private StreamsSettings settings() {
    return new StreamsSettings(
        kafka.connection(common.sources()),
        registry.connection(common.sources()),
        kafka.prefix(),
        stateDirectory.orElseGet(StreamsSettings::usualStateDirectory),
        threads,
        Duration.ofSeconds(sessionTimeoutSeconds),
        Duration.ofSeconds(waitSeconds));
  }
}
