package io.broadsheet.operations.verify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.operations.inspect.GroupCatchUp;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.operations.inspect.ReadingProgress;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.operations.verify.Verification.Result;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.KafkaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet verify}: holds the index against its topic. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Compares the index of articles with the topic of enriched articles, and reports missing,"
          + " extra, older and newer documents.",
      "",
      "Waits until the indexer has passed the current end of the topic. Each difference is then"
          + " checked again together with what was written in the meantime, so that new records are"
          + " not reported as differences.",
      ""
    },
    footer = {
      "",
      "The command reads the whole topic and all ids of the index. It needs about 100 bytes for"
          + " each record in the directory for temporary files, and holds a 64th of all articles in"
          + " memory at a time. Above 100,000 differences it reports those of the first pass and"
          + " skips the second.",
      "",
      "Exit codes: 0 no differences; 1 differences, or the indexer is behind; 2 invalid usage or"
          + " settings; 69 Kafka or Elasticsearch is unavailable.",
      "",
      "Examples:",
      "  broadsheet verify",
      "  broadsheet verify --json --limit 1000 > differences.json"
    })
public final class VerifyCommand implements Callable<Integer> {

  private static final List<String> KINDS = List.of("missing", "extra", "older", "newer");

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin KafkaOptions kafka;
  @Mixin ElasticsearchOptions elasticsearch;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "Maximum number of ids to print (default: ${DEFAULT-VALUE}).")
  int limit;

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Maximum number of seconds to wait for the indexer to catch up (default:"
              + " ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Option(names = "--json", description = "Prints one JSON object instead of text.")
  boolean json;

  /** A command that stops when {@code stop} is asked for. */
  public VerifyCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    Result result = verify();
    if (json) {
      common.out().println(asJson(result));
    } else {
      print(result);
    }
    return (result.findings().total() == 0 ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private Result verify() throws InterruptedException {
    KafkaConnection connection = kafka.connection(common.sources());
    String alias = IndexDefinition.articles(kafka.prefix()).alias();
    var names =
        new Verification.Names(
            kafka.topics().enriched().name(), alias, IndexerSettings.group(kafka.prefix()));
    var progress = new ReadingProgress(common.err(), stop);
    Path scratch = scratch();
    try (KafkaView view = KafkaView.open(connection);
        TopicReader reader = TopicReader.open(connection, progress);
        IndexView index = IndexView.open(elasticsearch.connection(common.sources()), progress)) {
      if (!index.hasAlias(alias)) {
        throw new StopException(
            ExitCode.INCOMPLETE,
            "Elasticsearch lacks the alias " + alias + ". Run: broadsheet index setup");
      }
      var catchUp = new GroupCatchUp(view, Duration.ofSeconds(waitSeconds), stop);
      return new Verification(reader, index, catchUp, names).run(scratch);
    } finally {
      delete(scratch);
    }
  }

  private void print(Result result) {
    common
        .out()
        .println(
            "%d articles in %s, %d in the index: %s"
                .formatted(
                    result.articles(),
                    kafka.topics().enriched(),
                    result.documents(),
                    result.findings().total() == 0 ? "they agree" : counts(result)));
    result.findings().kept().stream()
        .limit(limit)
        .forEach(difference -> common.out().println(difference.line()));
    long unsaid = result.findings().total() - Math.min(limit, result.findings().total());
    if (unsaid > 0) {
      common.out().println("and " + unsaid + " more (--limit)");
    }
  }

  private static String counts(Result result) {
    return String.join(
        ", ",
        KINDS.stream()
            .filter(kind -> result.findings().count(kind) > 0)
            .map(kind -> result.findings().count(kind) + " " + kind)
            .toList());
  }

  private ObjectNode asJson(Result result) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("articles", result.articles());
    node.put("documents", result.documents());
    KINDS.forEach(kind -> node.put(kind, result.findings().count(kind)));
    node.put("passing", result.passing());
    ArrayNode differences = node.putArray("differences");
    result.findings().kept().stream()
        .limit(limit)
        .forEach(difference -> differences.add(asJson(difference)));
    return node;
  }

  private static ObjectNode asJson(Difference difference) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", difference.kind());
    node.put("id", difference.id());
    return switch (difference) {
      case Difference.Missing(String _, long topic) -> node.put("topic", topic);
      case Difference.Extra(String _, long index) -> node.put("index", index);
      case Difference.Older(String _, long topic, long index) ->
          node.put("topic", topic).put("index", index);
      case Difference.Newer(String _, long topic, long index) ->
          node.put("topic", topic).put("index", index);
    };
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("broadsheet-verify");
    } catch (IOException e) {
      throw new StopException(
          ExitCode.UNAVAILABLE, "Cannot make a folder for temporary files (" + e + ").", e);
    }
  }

  private static void delete(Path scratch) {
    try {
      Files.deleteIfExists(scratch);
    } catch (IOException e) {
      throw new StopException(ExitCode.UNAVAILABLE, "Cannot delete " + scratch + ": " + e, e);
    }
  }
}
