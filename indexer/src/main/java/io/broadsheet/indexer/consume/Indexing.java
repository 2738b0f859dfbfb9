package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.step.Step;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.metrics.KafkaFlow;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;

/** Everything that runs between the topics and the indices, from its first poll to its end. */
public final class Indexing implements AutoCloseable {

  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final Consumer<byte[], byte[]> consumer;
  private final KafkaClientMetrics consumerMetrics;

  /** Kept here, since meters do not keep it. */
  private final KafkaFlow flow;

  private final BulkWriter writer;
  private final ConsumeLoop loop;
  private final Set<String> topics;

  /**
   * What is read, and how.
   *
   * @param group the consumer group
   * @param topics the names of the topics
   * @param step from a record to operations
   */
  public record Source(
      KafkaConnection kafka, String group, Set<String> topics, FlowLimits limits, Step step) {}

  /**
   * Where it goes.
   *
   * @param writer closed together with the indexing
   * @param refusals stays the caller's to close
   */
  public record Sink(BulkWriter writer, Refusals refusals) {}

  private Indexing(
      Source source, Consumer<byte[], byte[]> consumer, Sink sink, MeterRegistry metrics) {
    this.consumer = consumer;
    writer = sink.writer();
    topics = source.topics();
    consumerMetrics = new KafkaClientMetrics(consumer);
    consumerMetrics.bindTo(metrics);
    flow = new KafkaFlow(consumer::metrics).read(topics, "broadsheet.indexer", metrics);
    var buffer = new ReadBytes(source.limits().bufferBytes());
    var shared =
        new RecordWork.Surroundings(
            source.step(), sink.refusals(), buffer, new RecordCounters(metrics, topics));
    loop = new ConsumeLoop(consumer, writer, shared, source.limits());
    bind(metrics);
  }

  private void bind(MeterRegistry metrics) {
    Gauge.builder("broadsheet.indexer.buffer", loop, ConsumeLoop::bufferedBytes)
        .baseUnit("bytes")
        .description("Bytes of records that are read and not done.")
        .register(metrics);
    for (String topic : topics) {
      Gauge.builder("broadsheet.indexer.lag", loop.lag(), lag -> lag.of(topic))
          .baseUnit("records")
          .description("Records of the partitions assigned here that are not done yet.")
          .tag("topic", topic)
          .register(metrics);
    }
  }

  /** Connects to Kafka. */
  public static Indexing open(Source source, Sink sink, MeterRegistry metrics) {
    return open(source, KafkaClients.consumer(source.kafka(), source.group()), sink, metrics);
  }

  static Indexing open(
      Source source, Consumer<byte[], byte[]> consumer, Sink sink, MeterRegistry metrics) {
    return new Indexing(source, consumer, sink, metrics);
  }

  /**
   * Indexes until it is stopped.
   *
   * @throws StopException if it cannot go on
   */
  public void run() {
    loop.run(topics);
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
  }
}
