package io.broadsheet.operations.verify;

import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.operations.inspect.GroupCatchUp;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.operations.inspect.LostIndex;
import io.broadsheet.operations.inspect.ReadingProgress;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.operations.verify.Verification.Result;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.runtime.settings.EnvironmentOptions;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet verify}: holds the indices against their topics. */
@Command(
    name = "verify",
    sortOptions = false,
    description = {
      "Compares the indices of articles, mentions, coverage and issues with their topics, and"
          + " reports missing, extra, older and newer documents, and what to do about them.",
      "",
      "Waits until the indexer has passed the current end of each topic. Each difference is then"
          + " checked again together with what was written in the meantime, so that new records are"
          + " not reported as differences.",
      ""
    },
    footer = {
      "",
      "The command reads the topics, that of enriched articles twice, and all ids of the indices."
          + " It needs about 100 bytes for each document in the directory for temporary files, and"
          + " holds a 64th of the documents of one index in memory at a time. Above 100,000"
          + " differences of an index it reports those of the first pass and skips the second.",
      "",
      "Exit codes: 0 no differences; 1 differences, or the indexer is behind; 2 invalid usage or"
          + " settings; 69 Kafka or Elasticsearch is unavailable.",
      "",
      "Examples:",
      "  broadsheet verify",
      "  broadsheet verify --json --limit 1000 > differences.json"
    })
public final class VerifyCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Mixin CommonOptions common;
  @Mixin EnvironmentOptions environment;

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
    Environment chosen = environment.environment(common.sources());
    List<Result> results = verify(chosen);
    List<String> advice = Advice.of(results, Indices.of(chosen.prefix()).issues().alias());
    if (json) {
      common.out().println(VerifyJson.of(results, advice, limit));
    } else {
      results.forEach(this::print);
      advice.forEach(common.out()::println);
    }
    boolean agree = results.stream().allMatch(result -> result.findings().total() == 0);
    return (agree ? ExitCode.OK : ExitCode.INCOMPLETE).value();
  }

  private List<Result> verify(Environment chosen) throws InterruptedException {
    var progress = new ReadingProgress(common.err(), stop);
    Path scratch = scratch();
    try (KafkaView view = KafkaView.open(chosen.kafka());
        TopicReader reader = TopicReader.open(chosen.kafka(), progress);
        IndexView index = IndexView.open(chosen.elasticsearch(), progress)) {
      List<Verification.Names> compared = compared(chosen);
      for (Verification.Names names : compared) {
        requireAlias(index, names.alias(), LostIndex.advice(view, chosen.topics()));
      }
      var catchUp = new GroupCatchUp(view, Duration.ofSeconds(waitSeconds), stop);
      var results = new ArrayList<Result>();
      for (Verification.Names names : compared) {
        results.add(new Verification(reader, index, catchUp, names).run(scratch));
      }
      return results;
    } finally {
      delete(scratch);
    }
  }

  private static List<Verification.Names> compared(Environment chosen) {
    Topics topics = chosen.topics();
    Indices indices = Indices.of(chosen.prefix());
    RegistryDecoder<EnrichedArticle> articles =
        RegistryDecoder.of(chosen.registry(), topics.enriched());
    RegistryDecoder<RawIssue> issues = RegistryDecoder.of(chosen.registry(), topics.issues());
    String group = IndexerSettings.group(chosen.prefix());
    return List.of(
        names(topics.enriched(), indices.articles(), group, Expectations.oneByRevision()),
        names(topics.enriched(), indices.mentions(), group, Expectations.mentions(articles)),
        names(topics.coverage(), indices.coverage(), group, Expectations.oneByRevision()),
        names(topics.issues(), indices.issues(), group, Expectations.issues(issues)));
  }

  private static Verification.Names names(
      Topic topic, IndexDefinition index, String group, Expectation expectation) {
    return new Verification.Names(topic.name(), index.alias(), group, expectation);
  }

  private static void requireAlias(IndexView index, String alias, String advice) {
    if (!index.hasAlias(alias)) {
      throw new StopException(
          ExitCode.INCOMPLETE, "Elasticsearch lacks the alias " + alias + ". " + advice);
    }
  }

  private void print(Result result) {
    common
        .out()
        .println(
            "%s: %d documents by %s, %d in the index: %s"
                .formatted(
                    result.alias(),
                    result.expected(),
                    result.topic(),
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
        Difference.KINDS.stream()
            .filter(kind -> result.findings().count(kind) > 0)
            .map(kind -> result.findings().count(kind) + " " + kind)
            .toList());
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
