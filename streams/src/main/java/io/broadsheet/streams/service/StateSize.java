package io.broadsheet.streams.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/** How large each state store is on this instance, as RocksDB counts: files and memory tables. */
final class StateSize {

  private static final String GROUP = "stream-state-metrics";
  private static final String STORE = "rocksdb-state-id";
  private static final Set<String> PARTS = Set.of("total-sst-files-size", "size-all-mem-tables");

  private final Supplier<? extends Map<MetricName, ? extends Metric>> metrics;

  StateSize(Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
    this.metrics = metrics;
  }

  /** Shows the sizes of {@code stores}. */
  void bindTo(MeterRegistry registry, Set<String> stores) {
    for (String store : stores) {
      Gauge.builder("broadsheet.streams.state", this, size -> size.of(store))
          .strongReference(true)
          .baseUnit("bytes")
          .description("Size of a state store on this instance.")
          .tag("store", store)
          .register(registry);
    }
  }

  private double of(String store) {
    return metrics.get().entrySet().stream()
        .filter(metric -> PARTS.contains(metric.getKey().name()))
        .filter(metric -> metric.getKey().group().equals(GROUP))
        .filter(metric -> store.equals(metric.getKey().tags().get(STORE)))
        .mapToDouble(metric -> bytes(metric.getValue()))
        .sum();
  }

  private static double bytes(Metric metric) {
    return metric.metricValue() instanceof Number number ? number.doubleValue() : 0;
  }
}
