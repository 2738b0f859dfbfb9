package io.broadsheet.indexer;

import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.LongRunning;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.health.HealthServer;
import io.broadsheet.runtime.health.HttpOptions;
import io.broadsheet.runtime.metrics.ServiceMeters;
import io.broadsheet.runtime.settings.EnvironmentOptions;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the indexer until it is told to stop. */
@Command(
    name = "indexer",
    description =
        "Writes articles, mentions, coverage and issues to Elasticsearch, until it is stopped.",
    sortOptions = false,
    footer = {
      "",
      "The indexer waits for Kafka, its topics and the indices, and runs until Ctrl-C or SIGTERM."
          + " It then writes what it has read, commits its offsets and leaves its consumer group."
          + " It serves /health, /ready and /metrics at --http-port. A record that cannot be"
          + " indexed becomes a dead letter; a request that fails temporarily is retried until it"
          + " succeeds.",
      "",
      "Examples:",
      "  broadsheet indexer",
      "  broadsheet indexer --bootstrap-servers kafka:9092 \\",
      "      --schema-registry http://registry:8081 \\",
      "      --elasticsearch-url https://search:9200 \\",
      "      --elasticsearch ca.file=/etc/ca.crt",
      "  BROADSHEET_ELASTICSEARCH_API_KEY_FILE=/run/secrets/key broadsheet indexer"
    })
public final class IndexerCommand implements Callable<Integer>, LongRunning {

  @Mixin CommonOptions common;
  @Mixin HttpOptions http = new HttpOptions(7082);
  @Mixin EnvironmentOptions environment;
  @Mixin FlowOptions flow;

  @Option(
      names = "--unready-seconds",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description =
          "Seconds without a successful write after which /ready reports not ready (default:"
              + " ${DEFAULT-VALUE}).")
  int unreadySeconds;

  private final StopSignal signal;

  /** A command that ends when {@code signal} asks for it. */
  public IndexerCommand(StopSignal signal) {
    this.signal = signal;
  }

  /** Runs the indexer as a process of its own. */
  public static void main(String... arguments) {
    StopSignal signal = StopSignal.install();
    CommandRunner.main(new CommandLine(new IndexerCommand(signal)), signal, arguments);
  }

  @Override
  public Integer call() throws InterruptedException {
    IndexerSettings settings = settings();
    var metrics = ServiceMeters.registry();
    try (var service = IndexerService.start(settings, metrics);
        HealthServer _ = http.serve(service::health, metrics)) {
      service.runUntil(signal);
    }
    return ExitCode.OK.value();
  }

  IndexerSettings settings() {
    return flow.settings(
        environment.environment(common.sources()), Duration.ofSeconds(unreadySeconds));
  }
}
