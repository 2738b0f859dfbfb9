package io.broadsheet.lab.endtoend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.IngestListener;
import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Addresses;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.demo.ExpectedArticles;
import io.broadsheet.stack.demo.Pipeline;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import io.broadsheet.streams.enrich.StandardSteps;
import io.broadsheet.streams.topology.Safeguards;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Streams and the indexer, running in an environment of their own on the servers of a run. */
final class TestEnvironment implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(120);

  /** A page that takes long is no dead letter because tests keep the processor busy. */
  private static final PageLimits UNHURRIED =
      new PageLimits(
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          PageLimits.LARGEST.findings(),
          PageLimits.LARGEST.bytes());

  private final Stack stack;
  private final Environment environment;
  private final ElasticsearchClient client;
  private final Pipeline pipeline;
  private final StandardSteps steps = StandardSteps.with(Optional.empty());

  /**
   * Sets up and starts everything.
   *
   * @param prefix no other test class has it; empty where something outside names the topics
   */
  TestEnvironment(Stack stack, String prefix) throws IOException, InterruptedException {
    this.stack = stack;
    environment = stack.addresses().environment(prefix);
    client = ElasticsearchClients.open(environment.elasticsearch());
    Pipeline.setUp(environment, client);
    Path state = stack.data().resolve("streams-" + prefix);
    Safeguards unhurried = Safeguards.of(_ -> UNHURRIED, WorkClock.system());
    pipeline = Pipeline.start(environment, state, steps.topology().with(unhurried));
  }

  Addresses addresses() {
    return stack.addresses();
  }

  Environment environment() {
    return environment;
  }

  Topics topics() {
    return environment.topics();
  }

  ElasticsearchClient client() {
    return client;
  }

  /** The alias of the articles, the mentions and so on. */
  String alias(String kind) {
    return environment.prefix() + kind;
  }

  StandardSteps steps() {
    return steps;
  }

  /** Publishes {@code pages} and waits until they have gone through everything. */
  IngestSummary publish(Path... pages) throws InterruptedException {
    IngestSummary summary = replay(pages);
    awaitIdle();
    return summary;
  }

  /** Publishes {@code pages}. */
  IngestSummary replay(Path... pages) throws InterruptedException {
    return pipeline.replay(List.of(pages), IngestListener.NONE, new StopSignal());
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
        .until(() -> IndexContents.expected(this).equals(IndexContents.found(this)));
  }

  /** What the topic of enriched articles holds. */
  TopicContents topic() {
    return TopicContents.read(addresses().kafka(), topics().enriched());
  }

  /** What the dead letters hold. */
  TopicContents deadLetters() {
    return TopicContents.read(addresses().kafka(), topics().deadLetters());
  }

  /** The revision of each article that a search finds. */
  Map<String, Long> indexed() throws IOException {
    client.indices().refresh(refresh -> refresh.index(alias("articles")));
    return client
        .search(
            search ->
                search
                    .index(alias("articles"))
                    .size(10_000)
                    .version(true)
                    .source(s -> s.fetch(false)),
            ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .collect(Collectors.toMap(Hit::id, Hit::version));
  }

  @Override
  public void close() throws IOException {
    pipeline.close();
    client.close();
  }

  /**
   * How much streams has not read yet, of the issues and of its own topics. What it has read comes
   * first: then nothing can have moved on unseen from one topic to the next.
   */
  private long notRead() throws ExecutionException, InterruptedException {
    String topic = topics().issues().name();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses().kafka()))) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin
              .listConsumerGroupOffsets(environment.prefix() + "broadsheet-streams")
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
