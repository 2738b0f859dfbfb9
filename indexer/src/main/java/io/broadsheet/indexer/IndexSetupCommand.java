package io.broadsheet.indexer;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.broadsheet.indexer.elasticsearch.AliasCheck;
import io.broadsheet.indexer.elasticsearch.ElasticsearchClients;
import io.broadsheet.indexer.elasticsearch.ElasticsearchRefusal;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.SetupOutcome;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
import io.broadsheet.runtime.waiting.Prerequisites;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the indices behind their aliases, or brings their mappings up to date. */
@Command(
    name = "setup",
    description = "Makes the indices behind their aliases, or brings their mappings up to date.",
    sortOptions = false,
    footer = {
      "",
      "Does nothing the second time. What cannot be changed in place is refused, and nothing is",
      "changed then.",
      "",
      "Examples:",
      "  broadsheet index setup",
      "  broadsheet index setup --elasticsearch-url http://search:9200 --prefix test-"
    })
final class IndexSetupCommand implements Callable<Integer> {

  @Mixin CommonOptions common;
  @Mixin ElasticsearchOptions elasticsearch;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Stands before the names of indices and aliases (default: none).")
  String prefix;

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "Waits so long for Elasticsearch, then exits with 69 (default: ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Override
  public Integer call() throws InterruptedException {
    ElasticsearchConnection connection = elasticsearch.connection(common.sources());
    IndexDefinition articles = IndexDefinition.articles(prefix);
    try (ElasticsearchClient client = ElasticsearchClients.open(connection)) {
      var check = new AliasCheck(client, articles.alias(), connection.toString());
      new Prerequisites(List.of(check::silence), _ -> {})
          .await(Duration.ofSeconds(waitSeconds), new CountDownLatch(1));
      return report(new IndexSetup(client).run(articles));
    } catch (IOException | ElasticsearchException e) {
      throw ElasticsearchRefusal.in(connection.toString(), e)
          .orElseGet(() -> notDone(articles, connection, e));
    }
  }

  private static StopException notDone(
      IndexDefinition articles, ElasticsearchConnection connection, Exception e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "Could not set up "
            + articles
            + " in Elasticsearch at "
            + connection
            + ": "
            + e.getMessage(),
        e);
  }

  private Integer report(SetupOutcome outcome) {
    if (outcome instanceof SetupOutcome.Refused(String message)) {
      throw new StopException(ExitCode.INCOMPLETE, message);
    }
    common.out().println(outcome.message());
    return ExitCode.OK.value();
  }
}
