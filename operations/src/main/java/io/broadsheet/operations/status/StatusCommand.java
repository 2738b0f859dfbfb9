package io.broadsheet.operations.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
import io.broadsheet.runtime.settings.KafkaOptions;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet status}: how an environment is. */
@Command(
    name = "status",
    sortOptions = false,
    description =
        "Shows the state of an environment: the files in ingest's ledger, the topics, the lag of"
            + " the consumer groups, the health of the services, and the indices.",
    footer = {
      "",
      "Exit codes: 0 success; 1 what --fail-on names is the case; 2 invalid usage or settings; 69"
          + " Kafka or Elasticsearch is unavailable (the state of the others is printed).",
      "",
      "Examples:",
      "  broadsheet status",
      "  broadsheet status --http http://streams-1:7081 --http http://indexer-1:7082",
      "  broadsheet status --json | jq .kafka.groups",
      "  broadsheet status --watch",
      "  broadsheet status --fail-on services,lag,missing && echo all is done"
    })
public final class StatusCommand implements Callable<Integer> {

  private static final String CLEAR = "\u001B[H\u001B[2J";

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin KafkaOptions kafka;
  @Mixin ElasticsearchOptions elasticsearch;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Ledger of ingest (default: the default of ingest on this machine).")
  Optional<Path> ledger = Optional.empty();

  @Option(
      names = "--failures",
      paramLabel = "N",
      defaultValue = "20",
      description = "Maximum number of refused files to list (default: ${DEFAULT-VALUE}).")
  int failures;

  @Option(
      names = "--http",
      paramLabel = "URL",
      split = ",",
      description =
          "Address at which a service serves its health. Can be repeated (default: ports 7080, 7081"
              + " and 7082 of this machine).")
  List<String> addresses =
      List.of("http://127.0.0.1:7080", "http://127.0.0.1:7081", "http://127.0.0.1:7082");

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  boolean json;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      description =
          "Exits with 1 if a service is not ready (services), a group has records left (lag), files"
              + " were refused (refused), or a topic or an index is not there (missing).")
  List<FailOn> failOn = List.of();

  @Option(names = "--watch", description = "Prints the state again and again, until Ctrl-C.")
  boolean watch;

  @Option(
      names = "--watch-seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "With --watch: seconds between two looks (default: ${DEFAULT-VALUE}).")
  int watchSeconds;

  /** A command that stops when {@code stop} is asked for. */
  public StatusCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (watchSeconds < 1) {
      throw new StopException(ExitCode.USAGE, "--watch-seconds must be at least 1.");
    }
    ExitCode code = look();
    while (watch && !stop.await(watchSeconds, TimeUnit.SECONDS)) {
      clear();
      code = look();
    }
    return code.value();
  }

  /** On a terminal the next state takes the place of the last one. */
  private void clear() {
    if (!json && System.console() != null && System.console().isTerminal()) {
      common.out().print(CLEAR);
    }
  }

  private ExitCode look() throws InterruptedException {
    var troubles = new ArrayList<String>();
    Optional<KafkaStatus> topics = Optional.empty();
    Optional<List<IndexStatus>> indices = Optional.empty();
    try (KafkaView view = KafkaView.open(kafka.connection(common.sources()))) {
      topics = Optional.of(KafkaStatus.read(view, kafka.prefix()));
    } catch (StopException e) {
      troubles.add(e.getMessage());
    }
    try (IndexView index = IndexView.open(elasticsearch.connection(common.sources()))) {
      indices = Optional.of(IndexStatus.read(index, kafka.prefix()));
    } catch (StopException e) {
      troubles.add(e.getMessage());
    }
    var report = new StatusReport(files(), topics, services(), indices, troubles);
    print(report);
    List<String> failures = failOn.stream().flatMap(what -> what.reasons(report)).toList();
    failures.forEach(failure -> common.err().println("broadsheet: " + failure));
    if (!troubles.isEmpty()) {
      return ExitCode.UNAVAILABLE;
    }
    return failures.isEmpty() ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private Optional<FileStatus> files() {
    ledger
        .filter(file -> !Files.exists(file))
        .ifPresent(
            file -> {
              throw new StopException(ExitCode.USAGE, "There is no ledger " + file + ".");
            });
    return ledger
        .or(() -> Ledger.findUsual(kafka.topics().issues()))
        .filter(Files::exists)
        .map(file -> FileStatus.of(file, Ledger.read(file), failures));
  }

  private List<ServiceStatus> services() throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var services = new ArrayList<ServiceStatus>();
      for (String address : addresses) {
        services.add(ServiceStatus.ask(http, address.replaceFirst("/+$", "")));
      }
      return services;
    } catch (IllegalArgumentException e) {
      throw new StopException(
          ExitCode.USAGE, "--http must be like http://host:7081 (" + e.getMessage() + ").", e);
    }
  }

  private void print(StatusReport report) {
    if (!json) {
      report.lines().forEach(common.out()::println);
      return;
    }
    try {
      common
          .out()
          .println(
              JsonMapper.builder().addModule(new Jdk8Module()).build().writeValueAsString(report));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every report can be written as JSON", e);
    }
  }
}
