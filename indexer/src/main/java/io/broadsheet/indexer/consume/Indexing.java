package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.BulkEndpoint;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;

/** Everything that runs between the topic and the index, from its first poll to its end. */
public final class Indexing implements AutoCloseable {

  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final Consumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final KafkaClientMetrics consumerMetrics;
  private final BulkWriter writer;
  private final ConsumeLoop loop;

  /**
   * What is read, and how.
   *
   * @param group the consumer group
   * @param topics the topics of the environment
   * @param step from a record to an operation; called by several threads
   */
  public record Source(
      KafkaConnection kafka,
      String group,
      Topics topics,
      FlowLimits limits,
      Function<ConsumerRecord<byte[], byte[]>, Prepared> step) {}

  private Indexing(Source source, Clients clients, BulkWriter writer, MeterRegistry metrics) {
    this.consumer = clients.consumer();
    this.producer = clients.producer();
    this.writer = writer;
    consumerMetrics = new KafkaClientMetrics(consumer);
    consumerMetrics.bindTo(metrics);
    var buffer = new Buffer(source.limits().bufferBytes());
    Gauge.builder("broadsheet.indexer.buffer", buffer, Buffer::bytes)
        .baseUnit("bytes")
        .description("Read, and not done")
        .register(metrics);
    var deadLetters =
        new DeadLetters(producer, source.topics().deadLetters().name(), InstantSource.system());
    loop =
        new ConsumeLoop(
            consumer,
            writer,
            new RecordWork.Surroundings(source.step(), deadLetters, buffer, new Fates(metrics)),
            source.limits());
  }

  /** Kafka's clients. */
  record Clients(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {}

  /** Connects to Kafka, and starts the lanes of the writer. */
  public static Indexing open(
      Source source, BulkSettings bulk, BulkEndpoint endpoint, MeterRegistry metrics) {
    var clients =
        new Clients(
            KafkaClients.consumer(source.kafka(), source.group()),
            KafkaClients.producer(source.kafka(), source.group()));
    return open(source, clients, BulkWriter.start(bulk, endpoint, metrics), metrics);
  }

  static Indexing open(Source source, Clients clients, BulkWriter writer, MeterRegistry metrics) {
    return new Indexing(source, clients, writer, metrics);
  }

  /**
   * Indexes until it is stopped.
   *
   * @throws StopException if it cannot go on
   */
  public void run(String topic) {
    loop.run(topic);
  }

  /** Lets {@link #run} come to its end. */
  public void stop() {
    loop.stop();
  }

  /** What has kept documents from being written for at least {@code time}, if anything. */
  public Optional<String> troubleFor(Duration time) {
    return writer.troubleFor(time);
  }

  /** Leaves the group, so that others take over at once. Only when {@link #run} has ended. */
  @Override
  public void close() {
    writer.close();
    consumerMetrics.close();
    consumer.close(
        CloseOptions.timeout(LEAVE)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    producer.close(Duration.ofSeconds(1));
  }
}
