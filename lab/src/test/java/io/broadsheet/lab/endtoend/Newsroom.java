package io.broadsheet.lab.endtoend;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.stack.demo.Demo;
import io.broadsheet.stack.demo.DemoProgress;
import io.broadsheet.stack.demo.DemoSettings;
import io.broadsheet.stack.demo.ExpectedArticles;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Everything running, as the demo runs it, on ports and in folders of its own. */
final class Newsroom implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(120);

  private final DemoProgress progress =
      new DemoProgress(new PrintWriter(new StringWriter()), false);
  private final Demo demo = new Demo(progress);
  private final CompletableFuture<StandardSteps> steps =
      CompletableFuture.completedFuture(StandardSteps.with(Optional.empty()));
  private final Demo.Started started;

  Newsroom() throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    started =
        demo.start(
            new DemoSettings(
                StackSettings.temporary(home).withPorts(Ports.free()),
                List.of(),
                Ports.ANY,
                PATIENCE),
            steps);
  }

  Demo.Started servers() {
    return started;
  }

  StandardSteps steps() {
    return steps.join();
  }

  /** Publishes {@code pages} and waits until they have gone through everything. */
  IngestSummary publish(Path... pages) throws InterruptedException {
    IngestSummary summary = replay(pages);
    awaitIdle();
    return summary;
  }

  /** Publishes {@code pages}. */
  IngestSummary replay(Path... pages) throws InterruptedException {
    return demo.replay(started, List.of(pages), new StopSignal());
  }

  /** The ids of the articles that {@code pages} must come to. */
  List<String> expected(Path... pages) {
    return ExpectedArticles.of(List.of(pages), steps().splitter()).articleIds();
  }

  /** Waits until streams has read all, and the index holds what its topic holds. */
  void awaitIdle() {
    Awaitility.await("streams has read all").atMost(PATIENCE).until(() -> notRead() == 0);
    Awaitility.await("the articles are what their topic holds")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> topic().live().equals(indexed()));
    Awaitility.await("the other indices are what their topics hold")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> IndexContents.expected(started).equals(IndexContents.found(started.client())));
  }

  /** What the topic of enriched articles holds. */
  TopicContents topic() {
    return TopicContents.read(started.stack().addresses().kafka(), Topics.of("").enriched());
  }

  /** What the dead letters hold. */
  TopicContents deadLetters() {
    return TopicContents.read(started.stack().addresses().kafka(), Topics.of("").deadLetters());
  }

  /** The revision of each article that a search finds. */
  Map<String, Long> indexed() throws IOException {
    started.client().indices().refresh(refresh -> refresh.index("articles"));
    return started
        .client()
        .search(
            search ->
                search.index("articles").size(10_000).version(true).source(s -> s.fetch(false)),
            ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .collect(Collectors.toMap(Hit::id, Hit::version));
  }

  @Override
  public void close() {
    demo.close();
  }

  /**
   * How much streams has not read yet, of the issues and of its own topics. What it has read comes
   * first: then nothing can have moved on unseen from one topic to the next.
   */
  private long notRead() throws ExecutionException, InterruptedException {
    String topic = Topics.of("").issues().name();
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", started.stack().addresses().kafka()))) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin
              .listConsumerGroupOffsets("broadsheet-streams")
              .partitionsToOffsetAndMetadata()
              .get();
      Map<TopicPartition, OffsetSpec> all = new HashMap<>();
      read.keySet().forEach(partition -> all.put(partition, OffsetSpec.latest()));
      admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
          .map(partition -> new TopicPartition(topic, partition.partition()))
          .forEach(partition -> all.put(partition, OffsetSpec.latest()));
      return admin.listOffsets(all).all().get().entrySet().stream()
          .mapToLong(end -> end.getValue().offset() - offset(read.get(end.getKey())))
          .sum();
    }
  }

  private static long offset(OffsetAndMetadata read) {
    return read == null ? 0 : read.offset();
  }
}
