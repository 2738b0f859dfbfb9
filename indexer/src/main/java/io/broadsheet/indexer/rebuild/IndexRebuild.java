package io.broadsheet.indexer.rebuild;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.broadsheet.indexer.elasticsearch.ElasticsearchRefusal;
import io.broadsheet.indexer.elasticsearch.IndexConditionReader;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.waiting.Prerequisites;
import io.broadsheet.runtime.waiting.TopicsCheck;
import io.broadsheet.schemas.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Fills new indices from the beginning of the topics while the old ones are searched and written,
 * then swaps the aliases.
 *
 * <p>Whatever the indexer wrote into the old indices alone, it had read before the swap. So after
 * the swap, everything that the topics hold by then is read as well; what comes later goes into the
 * new indices anyway, and what is written twice is told apart by its revision.
 */
public final class IndexRebuild {

  /** What was published so recently may be missing at the moment of the swap, and follows it. */
  private static final Duration CLOSE_BEHIND = Duration.ofSeconds(5);

  private static final long LOOK_MILLIS = 100;

  private final IndexerSettings settings;
  private final RebuildListener listener;
  private final StopSignal stop;

  /**
   * A rebuild of the indices of {@code settings}, which gives up when {@code stop} is asked for.
   */
  public IndexRebuild(IndexerSettings settings, RebuildListener listener, StopSignal stop) {
    this.settings = settings;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * How to rebuild.
   *
   * @param shards how many each new index gets, from 1; empty for as many as the one before it
   * @param deleteReplaced whether to delete the old indices in the end
   */
  public record Wish(Optional<Integer> shards, boolean deleteReplaced) {

    /** As before, and nothing is deleted. */
    public static final Wish USUAL = new Wish(Optional.empty(), false);
  }

  /**
   * Rebuilds.
   *
   * @throws StopException if it cannot; then readers see what they saw before, or the message says
   *     what to do
   */
  public RebuildReport run(Wish wish) throws InterruptedException {
    try (ElasticsearchClient client = ElasticsearchClients.open(elasticsearch());
        var group = new RebuildGroup(settings.environment().kafka(), group(), topics())) {
      awaitPrerequisites(client);
      group.begin();
      var indices = new NewIndices(client, settings.indices());
      indices.removeLeftovers().forEach(listener::say);
      indices.create(wish.shards());
      listener.say("Fills " + String.join(", ", indices.names()));
      RebuildReport report = fill(client, group, indices);
      indices.release();
      group.end();
      if (wish.deleteReplaced()) {
        indices.delete(report.replaced());
      }
      return new RebuildReport(
          report.made(), report.replaced(), wish.deleteReplaced(), report.refused());
    } catch (IOException | ElasticsearchException e) {
      throw ElasticsearchRefusal.in(elasticsearch().toString(), e).orElseGet(() -> failed(e));
    }
  }

  private StopException failed(Exception e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "Elasticsearch at "
            + elasticsearch()
            + " failed the rebuild ("
            + e.getMessage()
            + "). Run `broadsheet index rebuild` again: it begins anew.",
        e);
  }

  private RebuildReport fill(ElasticsearchClient client, RebuildGroup group, NewIndices indices)
      throws InterruptedException, IOException {
    try {
      return fillAndSwap(client, group, indices);
    } catch (StopException e) {
      group.end();
      if (!indices.swapped()) {
        indices.delete(indices.names());
        throw new StopException(
            e.exitCode(), e.getMessage() + " All is as it was before the rebuild.", e);
      }
      throw new StopException(
          e.exitCode(),
          e.getMessage()
              + " The new indices are in use, but may lack what changed during the swap: run"
              + " `broadsheet index rebuild` again.",
          e);
    }
  }

  private RebuildReport fillAndSwap(
      ElasticsearchClient client, RebuildGroup group, NewIndices indices)
      throws InterruptedException, IOException {
    try (var filling = Filling.start(settings, group(), client)) {
      long began;
      do {
        began = System.nanoTime();
        pass(group.ends(), group, filling);
        requireMoreTakenThanRefused(filling);
      } while (System.nanoTime() - began > CLOSE_BEHIND.toNanos());
      List<String> replaced = indices.swap();
      listener.say("Swapped the aliases of " + settings.indices());
      pass(group.ends(), group, filling);
      return new RebuildReport(indices.names(), replaced, false, filling.records("dead"));
    }
  }

  private void requireMoreTakenThanRefused(Filling filling) {
    List<String> refusing =
        filling.refusing(
            settings.indices().all().stream().map(IndexDefinition::rebuildAlias).toList());
    if (!refusing.isEmpty()) {
      throw new StopException(
          ExitCode.INCOMPLETE,
          "Elasticsearch refused more documents than it took for "
              + String.join(", ", refusing)
              + "; the log says why. Mend the cause: an index template or an ingest pipeline may"
              + " meddle with new indices.");
    }
  }

  /** Waits until everything before {@code ends} is done. */
  private void pass(Map<TopicPartition, Long> ends, RebuildGroup group, Filling filling)
      throws InterruptedException {
    Map<TopicPartition, Long> starts = group.starts();
    String told = "";
    while (true) {
      filling.requireGoingOn();
      GroupProgress lag = GroupProgress.of(starts, group.done(), ends);
      listener.at(lag.done(), lag.total());
      if (lag.isZero()) {
        return;
      }
      String trouble = filling.trouble().orElse("");
      if (!trouble.isEmpty() && !trouble.equals(told)) {
        listener.say("Waits: " + trouble);
      }
      told = trouble;
      if (stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new StopException(ExitCode.INCOMPLETE, "Stopped.");
      }
    }
  }

  private void awaitPrerequisites(ElasticsearchClient client) throws InterruptedException {
    var search = new IndexConditionReader(client, settings.indices(), elasticsearch().toString());
    try (var kafka = new TopicsCheck(settings.environment().kafka(), indexed())) {
      new Prerequisites(List.of(search::silence, kafka::problem), listener::say)
          .await(settings.patience().start(), new CountDownLatch(1));
    }
  }

  private String group() {
    return settings.group() + "-rebuild";
  }

  private List<Topic> indexed() {
    return settings.indexed();
  }

  private Set<String> topics() {
    return indexed().stream().map(Topic::name).collect(Collectors.toSet());
  }

  private ElasticsearchConnection elasticsearch() {
    return settings.environment().elasticsearch();
  }
}
