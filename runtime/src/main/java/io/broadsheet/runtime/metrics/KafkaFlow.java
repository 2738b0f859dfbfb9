package io.broadsheet.runtime.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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

  private static final long FRESH_NANOS = 500_000_000;

  private final Supplier<? extends Map<MetricName, ? extends Metric>> metrics;
  private final AtomicReference<Sums> latest =
      new AtomicReference<>(new Sums(System.nanoTime() - FRESH_NANOS, Map.of()));

  private record Series(String group, String name, String topic) {}

  private record Sums(long taken, Map<Series, Double> sums) {}

  /**
   * A flow that asks Kafka's clients at each look.
   *
   * @param metrics what the clients have measured so far
   */
  public KafkaFlow(Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
    this.metrics = metrics;
  }

  /** Shows what is read of {@code topics} in meters that begin with {@code name}. */
  public KafkaFlow read(Set<String> topics, String name, MeterRegistry registry) {
    for (String topic : topics) {
      counter(name + ".kafka.read.records", topic, READING, "records-consumed-total", registry);
      counter(name + ".kafka.read.bytes", topic, READING, "bytes-consumed-total", registry);
    }
    return this;
  }

  /** Shows how much of {@code topics} was not fetched yet when something was fetched last. */
  public KafkaFlow lag(Set<String> topics, String name, MeterRegistry registry) {
    for (String topic : topics) {
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
    Map<Series, Double> now = sums();
    Double sum = now.get(new Series(group, name, topic));
    return sum == null
        ? now.getOrDefault(new Series(group, name, topic.replace('.', '_')), 0.0)
        : sum;
  }

  /** All sums at once: clients have thousands of metrics, and a scrape asks for many sums. */
  private Map<Series, Double> sums() {
    Sums known = latest.get();
    if (System.nanoTime() - known.taken() < FRESH_NANOS) {
      return known.sums();
    }
    Map<Series, Double> sums = new HashMap<>();
    metrics.get().forEach((name, metric) -> add(sums, name, metric.metricValue()));
    latest.set(new Sums(System.nanoTime(), sums));
    return sums;
  }

  private static void add(Map<Series, Double> sums, MetricName name, Object value) {
    String topic = name.tags().get(TOPIC);
    boolean asked = name.group().equals(READING) || name.group().equals(SENDING);
    if (asked && topic != null && value instanceof Number number) {
      double known = Double.isNaN(number.doubleValue()) ? 0 : number.doubleValue();
      sums.merge(new Series(name.group(), name.name(), topic), known, Double::sum);
    }
  }
}
