package io.broadsheet.indexer.kibana;

import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.EnvironmentPrefix;
import io.broadsheet.runtime.settings.KibanaConnection;
import io.broadsheet.runtime.settings.KibanaOptions;
import io.broadsheet.runtime.waiting.Prerequisites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives Kibana data views, a dashboard and saved queries, or writes them to a file. */
@Command(
    name = "import",
    description =
        "Imports data views, a dashboard and saved queries into Kibana, or writes them to a file.",
    sortOptions = false,
    footer = {
      "",
      "Safe to repeat: objects with the same ids are replaced, including changes made in Kibana."
          + " Save such changes under another name.",
      "",
      "Examples:",
      "  broadsheet kibana import",
      "  broadsheet kibana import --kibana-url https://kibana:5601 --space news \\",
      "      --prefix test-",
      "  broadsheet kibana import --out broadsheet.ndjson"
    })
final class KibanaImportCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin KibanaOptions kibana;

  @Option(
      names = "--space",
      paramLabel = "ID",
      defaultValue = "",
      description = "Kibana space to import into (default: the default space).")
  String space;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      converter = EnvironmentPrefix.class,
      description =
          "Prefix of the names of indices, and of the ids of the objects (default: none).")
  String prefix;

  @Option(
      names = "--explorer-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:7083",
      description = "URL at which browsers reach the explorer (default: ${DEFAULT-VALUE}).")
  String explorerUrl;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes the objects to FILE for manual import, without connecting to Kibana.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "Seconds to wait for Kibana; then exits with 69 (default: ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Override
  public Integer call() throws InterruptedException {
    var environment = new SavedObjectNames(prefix, explorerUrl());
    SavedObjects objects = SavedObjects.of(environment);
    if (out.isPresent()) {
      return write(objects, out.get());
    }
    if (!space.matches("[a-z0-9_-]*")) {
      throw new StopException(
          ExitCode.USAGE,
          "--space must be the id of a space, as in its address, not " + space + ".");
    }
    KibanaConnection connection = kibana.connection(common.sources());
    try (var client = new KibanaClient(connection, space)) {
      return report(
          await(client, objects.ndjson()),
          imported -> page(connection, imported, Dashboard.id(environment)));
    }
  }

  private String explorerUrl() {
    if (!explorerUrl.matches("https?://[\\w.:\\[\\]-]+(/[\\w./~%-]*)?")) {
      throw new StopException(
          ExitCode.USAGE, "--explorer-url must be like http://host:7083, not " + explorerUrl + ".");
    }
    return explorerUrl;
  }

  private Integer write(SavedObjects objects, Path file) {
    try {
      Files.write(file, objects.ndjson());
    } catch (IOException e) {
      throw new StopException(
          ExitCode.UNAVAILABLE, "Cannot write " + file + ": " + e.getMessage(), e);
    }
    common
        .out()
        .printf(
            "Wrote %d objects to %s: import them under Stack Management, Saved Objects.%n",
            objects.count(), file);
    return ExitCode.OK.value();
  }

  /**
   * The first answer that is final. Importing twice harms nothing, so what got lost is repeated.
   */
  private ImportAnswer await(KibanaClient client, byte[] ndjson) throws InterruptedException {
    var last = new AtomicReference<ImportAnswer>();
    Prerequisites.Check taken =
        () -> {
          last.set(client.importObjects(ndjson));
          return last.get() instanceof ImportAnswer.NotReady(String problem)
              ? Optional.of(problem)
              : Optional.empty();
        };
    new Prerequisites(List.of(taken), problem -> common.err().println("Waiting: " + problem))
        .await(Duration.ofSeconds(waitSeconds), new CountDownLatch(1));
    return last.get();
  }

  /** Where the dashboard is now. */
  private String page(KibanaConnection connection, ImportAnswer.Imported imported, String id) {
    String there = imported.dashboards().getOrDefault(id, id);
    return ImportRequest.inSpace(connection, space, "/app/dashboards#/view/" + there).toString();
  }

  private Integer report(ImportAnswer answer, Function<ImportAnswer.Imported, String> page) {
    return switch (answer) {
      case ImportAnswer.Imported imported -> {
        common
            .out()
            .printf(
                "Imported %d objects. The dashboard: %s%n",
                imported.objects(), page.apply(imported));
        yield ExitCode.OK.value();
      }
      case ImportAnswer.Incomplete(int count, var problems) ->
          throw new StopException(
              ExitCode.INCOMPLETE,
              "Kibana took %s, for it refuses %d:%n  %s"
                  .formatted(
                      count == 0 ? "none of the objects" : "only " + count + " objects",
                      problems.size(),
                      String.join("\n  ", problems)));
      case ImportAnswer.Refused(String problem) ->
          throw new StopException(ExitCode.INCOMPLETE, problem);
      case ImportAnswer.BadSettings(String problem) ->
          throw new StopException(ExitCode.USAGE, problem);
      case ImportAnswer.NotReady(String problem) ->
          throw new StopException(ExitCode.UNAVAILABLE, problem);
    };
  }
}
