package io.broadsheet.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Records and bytes that the Kafka clients of a service have read and sent, and how far it is
 * behind, by topic: Kafka's own figures, under names like those of everything else. Meters hold it
 * weakly, so whoever made it keeps it for as long as they are to count.
 */
public final class KafkaFlow {

  private static final String READING = "consumer-fetch-manager-metrics";
  private static final String SENDING = "producer-topic-metrics";
  private static final String TOPIC = "topic";

  private final Supplier<? extends Map<MetricName, ? extends Metric>> metrics;

  /**
   * A flow that asks Kafka's clients at each look.
   *
   * @param metrics what the clients have measured so far
   */
  public KafkaFlow(Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
    this.metrics = metrics;
  }

  /** Shows what is read of {@code topics}, and the lag, in meters that begin with {@code name}. */
  public KafkaFlow read(Set<String> topics, String name, MeterRegistry registry) {
    for (String topic : topics) {
      counter(name + ".kafka.read.records", topic, READING, "records-consumed-total", registry);
      counter(name + ".kafka.read.bytes", topic, READING, "bytes-consumed-total", registry);
      Gauge.builder(name + ".lag", this, flow -> flow.sum(READING, "records-lag", topic))
          .baseUnit("records")
          .description("Records of the partitions assigned here that are not read yet.")
          .tag(TOPIC, topic)
          .register(registry);
    }
    return this;
  }

  /** Shows what is sent to {@code topics} in meters that begin with {@code name}. */
  public KafkaFlow sent(Set<String> topics, String name, MeterRegistry registry) {
    for (String topic : topics) {
      counter(name + ".kafka.sent.records", topic, SENDING, "record-send-total", registry);
      counter(name + ".kafka.sent.bytes", topic, SENDING, "byte-total", registry);
    }
    return this;
  }

  private void counter(
      String name, String topic, String group, String metric, MeterRegistry registry) {
    FunctionCounter.builder(name, this, flow -> flow.sum(group, metric, topic))
        .description("As Kafka's client counts them.")
        .tag(TOPIC, topic)
        .register(registry);
  }

  /** Over all clients and partitions; by the name that older clients give to topics, if need be. */
  private double sum(String group, String name, String topic) {
    return found(group, name, topic)
        .orElseGet(() -> found(group, name, topic.replace('.', '_')).orElse(0));
  }

  private OptionalDouble found(String group, String name, String topic) {
    double[] values =
        metrics.get().entrySet().stream()
            .filter(metric -> metric.getKey().name().equals(name))
            .filter(metric -> metric.getKey().group().equals(group))
            .filter(metric -> topic.equals(metric.getKey().tags().get(TOPIC)))
            .map(metric -> metric.getValue().metricValue())
            .mapToDouble(value -> value instanceof Number number ? number.doubleValue() : 0)
            .filter(value -> !Double.isNaN(value))
            .toArray();
    return values.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(DoubleStream.of(values).sum());
  }
}
