package io.broadsheet.indexer.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.broadsheet.indexer.bulk.BulkAnswer;
import io.broadsheet.indexer.bulk.BulkEndpoint;
import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.ItemAnswer;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.step.Contract;
import io.broadsheet.indexer.step.TopicSteps;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.search.Search;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsumeLoopTest {

  private static final Topics TOPICS = Contract.TOPICS;
  private static final String TOPIC = TOPICS.enriched().name();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Map<TopicPartition, Long> PARTITIONS =
      Stream.of(TOPICS.enriched(), TOPICS.coverage(), TOPICS.issues())
          .collect(Collectors.toMap(topic -> new TopicPartition(topic.name(), 0), _ -> 0L));

  private final Contract contract = new Contract();
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<Operation> sent = new CopyOnWriteArrayList<>();
  private Indexing indexing;
  private CompletableFuture<Void> running;

  @BeforeEach
  void prepare() {
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(PARTITIONS.keySet());
          consumer.updateBeginningOffsets(PARTITIONS);
          consumer.updateEndOffsets(PARTITIONS);
        });
  }

  @AfterEach
  void close() {
    indexing.stop();
    running.exceptionally(_ -> null).join();
    indexing.close();
    contract.close();
  }

  @Test
  void writesDeletesAndCommits() {
    start(operations -> answered(operations, 201));

    read(contract.article("a", 1), contract.article("b", 1), contract.tombstone("a", 2));

    await().until(() -> committed() == 3);
    assertThat(sent).hasSize(2 * 7 + 1);
    assertThat(count("written")).isEqualTo(2);
    assertThat(count("deleted")).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void commitsNothingBeforeItsAnswer() {
    var answers = new Semaphore(0);
    start(
        operations -> {
          answers.acquire();
          return answered(operations, 201);
        });

    read(contract.article("a", 1));
    await().until(() -> sent.size() == 1);
    assertThat(committed()).isZero();
    answers.release(6);
    await().until(() -> sent.size() == 7);
    assertThat(committed()).isZero();
    answers.release();

    await().until(() -> committed() == 1);
  }

  @Test
  void countsWhatTheIndexHasNewer() {
    start(operations -> answered(operations, 409));

    read(contract.article("a", 1));

    await().until(() -> count("stale") == 1);
    assertThatAllIsCounted();
  }

  @Test
  void writesADeadLetterWithTheBytesAsTheyCameAndGoesOn() {
    start(operations -> answered(operations, 201));
    byte[] key = "bad".getBytes(StandardCharsets.UTF_8);
    byte[] value = {1, 2, 3};

    read(contract.record(TOPICS.enriched(), key, value, 5), contract.article("a", 1));

    await().until(() -> committed() == 2);
    ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
    assertThat(letter.topic()).isEqualTo(TOPICS.deadLetters().name());
    assertThat(letter.key()).isEqualTo(key);
    assertThat(letter.value()).isEqualTo(value);
    assertThat(header(letter, HeaderNames.REVISION)).isEqualTo("5");
    assertThat(header(letter, HeaderNames.ERROR_STAGE)).isEqualTo("decode");
    assertThat(header(letter, HeaderNames.ERROR_REASON)).isEqualTo("not-avro");
    assertThat(header(letter, HeaderNames.ERROR_MESSAGE)).isNotBlank();
    assertThat(header(letter, HeaderNames.ERROR_TOPIC)).isEqualTo(TOPIC);
    assertThat(header(letter, HeaderNames.ERROR_PARTITION)).isEqualTo("0");
    assertThat(header(letter, HeaderNames.ERROR_OFFSET)).isEqualTo("0");
    assertThat(header(letter, HeaderNames.ERROR_TIME)).endsWith("Z");
    assertThat(count("dead")).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void writesADeadLetterForWhatElasticsearchRefuses() {
    start(operations -> answered(operations, 400));

    read(contract.article("a", 1));

    await().until(() -> committed() == 1);
    ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
    assertThat(header(letter, HeaderNames.ERROR_STAGE)).isEqualTo("index");
    assertThat(header(letter, HeaderNames.ERROR_REASON)).isEqualTo("refused-by-elasticsearch");
    assertThat(producer.history()).hasSize(1);
    assertThatAllIsCounted();
  }

  @Test
  void losesNothingWhenAnIndexRefusesEverything() {
    var mended = new AtomicBoolean();
    start(operations -> answered(operations, mended.get() ? 201 : 400));
    int most = BulkSettings.USUAL_REFUSALS_IN_A_ROW;

    for (int n = 0; n <= 2 * most; n++) {
      read(contract.coverage("2024-03-%02d".formatted(n % 28 + 1), n + 1));
    }

    await().until(() -> indexing.troubleFor(Duration.ofHours(1)).isPresent());
    assertThat(producer.history()).hasSizeLessThanOrEqualTo(most);
    mended.set(true);
    await().until(() -> committed(TOPICS.coverage()) == 2 * most + 1);
    assertThat(producer.history()).hasSizeLessThanOrEqualTo(most);
    assertThat(indexing.troubleFor(Duration.ZERO)).isEmpty();
  }

  @Test
  void readsCoverageAndIssuesAndSkipsWhatIsNoIssue() {
    start(operations -> answered(operations, 201));
    byte[] key = Contract.bytes("bad.txt");

    read(
        contract.coverage("2024-03-05", 1),
        contract.issue("a.txt", 1),
        contract.at(TOPICS.issues(), key, new byte[] {1, 2, 3}, 1));

    await().until(() -> committed(TOPICS.issues()) == 2);
    await().until(() -> committed(TOPICS.coverage()) == 1);
    assertThat(sent)
        .extracting(o -> o.key().alias())
        .containsExactlyInAnyOrder("coverage", "issues");
    assertThat(count("skipped")).isEqualTo(1);
    assertThat(producer.history()).isEmpty();
    assertThatAllIsCounted();
  }

  @Test
  void writesTheMentionsOfAnArticleBeforeIt() {
    start(operations -> answered(operations, 201));

    read(contract.article("a", 1));

    await().until(() -> committed() == 1);
    assertThat(sent.getFirst().key()).isEqualTo(new DocumentKey("mentions", "a#0"));
    assertThat(sent.getLast().key()).isEqualTo(new DocumentKey("articles", "a"));
  }

  @Test
  void pointsToARecordThatIsTooLargeForTheDeadLetters() {
    start(operations -> answered(operations, 400));
    producer.sendException = new RecordTooLargeException("too large");

    read(contract.article("a", 1));
    await().until(() -> sent.size() == 7);
    assertThat(committed()).isZero();
    producer.sendException = null;

    await().until(() -> committed() == 1);
    ProducerRecord<byte[], byte[]> letter = producer.history().getFirst();
    assertThat(letter.value() == null ? header(letter, HeaderNames.ERROR_POINTER) : "whole")
        .isIn("whole", TOPIC + "/0/0");
  }

  @Test
  void pausesWhenTooMuchIsInFlightAndGoesOnLater() {
    var answers = new Semaphore(0);
    start(
        operations -> {
          answers.acquire();
          return answered(operations, 201);
        });

    read(contract.article("a", 1), contract.article("b", 1), contract.article("c", 1));

    await().until(() -> consumer.paused().equals(PARTITIONS.keySet()));
    answers.release(3 * 7);
    await().until(() -> consumer.paused().isEmpty());
    await().until(() -> committed() == 3);
  }

  @Test
  void pausesOnlyThePartitionOfALargeRecord() {
    var answers = new Semaphore(0);
    start(
        operations -> {
          if (operations.getFirst().key().alias().equals("issues")) {
            answers.acquire();
          }
          return answered(operations, 201);
        });
    var issues = new TopicPartition(TOPICS.issues().name(), 0);

    read(contract.issue("large.txt", 1, "大".repeat(100_000)));
    await().until(() -> consumer.paused().equals(Set.of(issues)));
    // Of the other lane.
    read(contract.article("b", 1), contract.article("d", 1));

    await().until(() -> committed() == 2);
    await().until(() -> consumer.paused().equals(Set.of(issues)));
    answers.release();
    await().until(() -> consumer.paused().isEmpty());
    await().until(() -> committed(TOPICS.issues()) == 1);
  }

  @Test
  void letsASecondLargeRecordWaitForTheFirst() {
    var answers = new Semaphore(0);
    start(
        operations -> {
          answers.acquire();
          return answered(operations, 201);
        });
    String text = "大".repeat(100_000);

    read(contract.issue("large.txt", 1, text), contract.issue("larger.txt", 1, text));
    await().until(() -> sent.size() == 1);
    await().until(() -> !consumer.paused().isEmpty());
    assertThat(count("read")).isEqualTo(1);
    answers.release(2);

    await().until(() -> committed(TOPICS.issues()) == 2);
    assertThatAllIsCounted();
  }

  @Test
  void showsTheLagOfWhatIsReadAndNotDone() {
    start(operations -> new BulkAnswer.Lost("cut"));
    consumer.schedulePollTask(() -> consumer.updateEndOffsets(Map.of(PARTITION, 1L)));
    read(contract.article("a", 1));

    await()
        .until(
            () -> metrics.get("broadsheet.indexer.lag").tag("topic", TOPIC).gauge().value() == 1);
  }

  @Test
  void finishesAndCommitsWhatItHasReadWhenItIsStopped() {
    start(operations -> answered(operations, 201));
    read(contract.article("a", 1));
    await().until(() -> count("read") == 1);

    indexing.stop();
    running.join();

    assertThat(committed()).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void givesAPartitionBackWithoutWhatIsUnfinished() {
    start(operations -> new BulkAnswer.Lost("cut"));
    read(contract.article("a", 1));
    await().until(() -> !sent.isEmpty());

    indexing.stop();
    running.join();

    assertThat(committed()).isZero();
    assertThat(count("released")).isEqualTo(1);
    assertThatAllIsCounted();
  }

  @Test
  void stopsWhenElasticsearchDoesNotLetItIn() {
    start(operations -> new BulkAnswer.Rejected(new ItemAnswer(401, "security_exception", "who?")));
    read(contract.article("a", 1));

    assertStopsWith(ExitCode.USAGE, "elasticsearch.api.key");
    assertThat(committed()).isZero();
  }

  @Test
  void stopsWhenKafkaDoesNotLetItRead() {
    start(operations -> answered(operations, 201));
    consumer.schedulePollTask(
        () -> consumer.setPollException(new TopicAuthorizationException(Set.of(TOPIC))));

    assertStopsWith(ExitCode.USAGE, TOPIC);
  }

  private void assertStopsWith(ExitCode code, String part) {
    assertThatThrownBy(() -> running.join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            StopException.class,
            stop -> {
              assertThat(stop.exitCode()).isEqualTo(code);
              assertThat(stop).hasMessageContaining(part);
            });
  }

  /** Room for two records, bulks of one document. */
  private void start(BulkEndpoint endpoint) {
    var moment = Duration.ofMillis(1);
    TopicSteps steps = contract.steps();
    var limits = new BulkLimits(1, 1_000_000, moment);
    var writer =
        BulkWriter.start(
            new BulkSettings("articles", 2, limits, new Backoff(moment, moment)),
            operations -> {
              sent.addAll(operations);
              return endpoint.send(operations);
            },
            metrics);
    indexing =
        Indexing.open(
            new Indexing.Source(
                KafkaConnection.to("none:1"),
                "group",
                steps.topics(),
                new FlowLimits(5_000, moment, Duration.ofMillis(500), Duration.ofDays(7)),
                steps),
            consumer,
            new Indexing.Sink(
                writer,
                new DeadLetters(producer, TOPICS.deadLetters().name(), InstantSource.system())),
            metrics);
    running = CompletableFuture.runAsync(indexing::run);
  }

  @SafeVarargs
  private final void read(ConsumerRecord<byte[], byte[]>... records) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      consumer.schedulePollTask(() -> consumer.addRecord(record));
    }
  }

  private static BulkAnswer answered(List<Operation> operations, int status) {
    return new BulkAnswer.Answered(operations.stream().map(o -> ItemAnswer.of(status)).toList());
  }

  private long committed() {
    return committed(TOPICS.enriched());
  }

  private long committed(Topic topic) {
    var partition = new TopicPartition(topic.name(), 0);
    var offset = consumer.committed(Set.of(partition)).get(partition);
    return offset == null ? 0 : offset.offset();
  }

  private long count(String fate) {
    if (fate.equals("read")) {
      return sum(metrics.find("broadsheet.indexer.records.read"));
    }
    return sum(metrics.find("broadsheet.indexer.records.done").tag("fate", fate));
  }

  private void assertThatAllIsCounted() {
    for (String topic : List.of(TOPIC, TOPICS.coverage().name(), TOPICS.issues().name())) {
      assertThat(sum(metrics.find("broadsheet.indexer.records.done").tag("topic", topic)))
          .as(topic)
          .isEqualTo(sum(metrics.find("broadsheet.indexer.records.read").tag("topic", topic)));
    }
    assertThat(count("read")).isPositive();
  }

  private static long sum(Search search) {
    return (long) search.counters().stream().mapToDouble(Counter::count).sum();
  }

  private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
