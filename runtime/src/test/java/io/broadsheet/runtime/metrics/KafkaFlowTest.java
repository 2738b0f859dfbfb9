package io.broadsheet.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class KafkaFlowTest {

  private static final String READING = "consumer-fetch-manager-metrics";

  private final Map<MetricName, Metric> metrics = new LinkedHashMap<>();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final KafkaFlow flow = new KafkaFlow(() -> metrics);

  @Test
  void addsUpTheLagOfAllPartitionsOfATopic() {
    flow.read(Set.of("news.issues"), "broadsheet.streams", registry)
        .lag(Set.of("news.issues"), "broadsheet.streams", registry);
    measure("records-lag", READING, Map.of("topic", "news.issues", "partition", "0"), 3.0);
    measure("records-lag", READING, Map.of("topic", "news.issues", "partition", "1"), 4.0);
    measure("records-lag", READING, Map.of("topic", "other", "partition", "1"), 9.0);

    assertThat(registry.scrape())
        .contains("broadsheet_streams_lag_records{topic=\"news.issues\"} 7.0");
  }

  @Test
  void countsATopicOnceThoughOldNamesAreThereAsWell() {
    flow.read(Set.of("news.issues"), "broadsheet.streams", registry)
        .lag(Set.of("news.issues"), "broadsheet.streams", registry);
    measure("records-consumed-total", READING, Map.of("topic", "news.issues"), 5.0);
    measure("records-consumed-total", READING, Map.of("topic", "news_issues"), 5.0);

    assertThat(registry.scrape())
        .contains("broadsheet_streams_kafka_read_records_total{topic=\"news.issues\"} 5.0");
  }

  @Test
  void findsATopicUnderItsOldName() {
    flow.read(Set.of("news.issues"), "broadsheet.streams", registry)
        .lag(Set.of("news.issues"), "broadsheet.streams", registry);
    measure("bytes-consumed-total", READING, Map.of("topic", "news_issues"), 5.0);

    assertThat(registry.scrape())
        .contains("broadsheet_streams_kafka_read_bytes_total{topic=\"news.issues\"} 5.0");
  }

  @Test
  void showsWhatIsSent() {
    flow.sent(Set.of("news.articles"), "broadsheet.streams", registry);
    measure("record-send-total", "producer-topic-metrics", Map.of("topic", "news.articles"), 2.0);
    measure("byte-total", "producer-topic-metrics", Map.of("topic", "news.articles"), Double.NaN);

    assertThat(registry.scrape())
        .contains("broadsheet_streams_kafka_sent_records_total{topic=\"news.articles\"} 2.0")
        .contains("broadsheet_streams_kafka_sent_bytes_total{topic=\"news.articles\"} 0.0");
  }

  private void measure(String name, String group, Map<String, String> tags, double value) {
    var metricName = new MetricName(name, group, "", tags);
    metrics.put(
        metricName,
        new Metric() {
          @Override
          public MetricName metricName() {
            return metricName;
          }

          @Override
          public Object metricValue() {
            return value;
          }
        });
  }
}
