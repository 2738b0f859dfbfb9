package io.broadsheet.streams.service;

import io.broadsheet.runtime.metrics.KafkaFlow;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.topology.IssueCounters;
import io.broadsheet.streams.topology.IssueSteps;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** Everything that the service counts, all of it from the beginning, at zero. */
public final class StreamsMeters {

  private static final String NAME = "broadsheet.streams";

  private final MeterRegistry registry;
  private final IssueCounters fates;
  private final StepTimers timers;
  private final Counter registryRetries;
  private final Counter threadsReplaced;

  /** Meters that {@code registry} shows. */
  public StreamsMeters(MeterRegistry registry) {
    this.registry = registry;
    fates = IssueCounters.in(registry);
    timers = new StepTimers(registry);
    registryRetries =
        Counter.builder(NAME + ".registry.retries")
            .description("Questions to the schema registry that were asked once more.")
            .register(registry);
    threadsReplaced =
        Counter.builder(NAME + ".threads.replaced")
            .description("Threads that died and were replaced.")
            .register(registry);
  }

  IssueCounters fates() {
    return fates;
  }

  IssueSteps timed(IssueSteps steps) {
    return timers.around(steps);
  }

  void registryRetried() {
    registryRetries.increment();
  }

  StreamThreadExceptionResponse noted(StreamThreadExceptionResponse response) {
    if (response == StreamThreadExceptionResponse.REPLACE_THREAD) {
      threadsReplaced.increment();
    }
    return response;
  }

  /**
   * Shows as well what Kafka measures of the topology.
   *
   * @param prefix stands before the names of all topics
   * @param metrics what Kafka has measured so far
   * @return to be kept for as long as it is to be shown
   */
  public KafkaFlow watch(
      Topology topology,
      String prefix,
      Supplier<? extends Map<MetricName, ? extends Metric>> metrics) {
    TopologyDescription description = topology.describe();
    new StateSize(metrics).bindTo(registry, stores(description));
    Topics topics = Topics.of(prefix);
    Set<String> own = ownTopics(description, StreamsSettings.applicationId(prefix));
    Set<String> read = new TreeSet<>(own);
    read.add(topics.issues().name());
    Set<String> sent = new TreeSet<>(own);
    Stream.of(topics.articles(), topics.enriched(), topics.coverage(), topics.deadLetters())
        .map(Topic::name)
        .forEach(sent::add);
    return new KafkaFlow(metrics)
        .read(read, NAME, registry)
        .lag(read, NAME, registry)
        .sent(sent, NAME, registry);
  }

  private static Set<String> ownTopics(TopologyDescription description, String application) {
    return nodes(description)
        .filter(TopologyDescription.Source.class::isInstance)
        .map(TopologyDescription.Source.class::cast)
        .flatMap(source -> source.topicSet().stream())
        .filter(topic -> topic.endsWith("-repartition"))
        .map(topic -> topic.startsWith(application) ? topic : application + "-" + topic)
        .collect(Collectors.toSet());
  }

  private static Set<String> stores(TopologyDescription description) {
    return nodes(description)
        .filter(TopologyDescription.Processor.class::isInstance)
        .map(TopologyDescription.Processor.class::cast)
        .flatMap(processor -> processor.stores().stream())
        .collect(Collectors.toSet());
  }

  private static Stream<TopologyDescription.Node> nodes(TopologyDescription description) {
    return description.subtopologies().stream().flatMap(part -> part.nodes().stream());
  }
}
