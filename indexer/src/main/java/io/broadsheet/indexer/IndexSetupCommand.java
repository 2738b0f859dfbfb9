package io.broadsheet.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.broadsheet.indexer.elasticsearch.ElasticsearchRefusal;
import io.broadsheet.indexer.elasticsearch.IndexConditionReader;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.NewIndex;
import io.broadsheet.indexer.index.SetupOutcome;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
import io.broadsheet.runtime.settings.EnvironmentPrefix;
import io.broadsheet.runtime.waiting.Prerequisites;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the indices behind their aliases, or brings their mappings up to date. */
@Command(
    name = "setup",
    description = "Creates the indices and their aliases, or updates their mappings.",
    sortOptions = false,
    footer = {
      "",
      "Safe to repeat. If a mapping cannot be changed in place, the index is left unchanged and"
          + " reported; the other indices are set up.",
      "",
      "Examples:",
      "  broadsheet index setup",
      "  broadsheet index setup --shards 6",
      "  broadsheet index setup --elasticsearch-url http://search:9200 --prefix test-"
    })
final class IndexSetupCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin ElasticsearchOptions elasticsearch;
  @Mixin ShardsOption shards;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      converter = EnvironmentPrefix.class,
      description = "Prefix of the names of indices and aliases (default: none).")
  String prefix;

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "Seconds to wait for Elasticsearch; then exits with 69 (default: ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Override
  public Integer call() throws InterruptedException {
    ElasticsearchConnection connection = elasticsearch.connection(common.sources());
    Indices indices = Indices.of(prefix);
    try (ElasticsearchClient client = ElasticsearchClients.open(connection)) {
      var check = new IndexConditionReader(client, indices, connection.toString());
      new Prerequisites(List.of(check::silence), _ -> {})
          .await(Duration.ofSeconds(waitSeconds), new CountDownLatch(1));
      return report(
          new IndexSetup(client, shards.number().orElse(NewIndex.USUAL_SHARDS)).run(indices));
    } catch (IOException | ElasticsearchException e) {
      throw ElasticsearchRefusal.in(connection.toString(), e)
          .orElseGet(() -> notDone(indices, connection, e));
    }
  }

  private static StopException notDone(
      Indices indices, ElasticsearchConnection connection, Exception e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "Could not set up "
            + indices
            + " in Elasticsearch at "
            + connection
            + ": "
            + e.getMessage(),
        e);
  }

  private Integer report(List<SetupOutcome> outcomes) {
    var refusals = new ArrayList<String>();
    for (SetupOutcome outcome : outcomes) {
      switch (outcome) {
        case SetupOutcome.Refused(String message) -> refusals.add(message);
        case SetupOutcome.Created _, SetupOutcome.Unchanged _, SetupOutcome.Updated _ ->
            common.out().println(outcome.message());
      }
    }
    if (!refusals.isEmpty()) {
      throw new StopException(ExitCode.INCOMPLETE, String.join("\n", refusals));
    }
    long created = outcomes.stream().filter(SetupOutcome.Created.class::isInstance).count();
    if (created > 0 && created < outcomes.size()) {
      common
          .out()
          .println(
              "What is new is empty. Fill it with what the topics hold by `broadsheet index"
                  + " rebuild`.");
    }
    return ExitCode.OK.value();
  }
}
