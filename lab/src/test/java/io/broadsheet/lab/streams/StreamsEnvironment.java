package io.broadsheet.lab.streams;

import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Stack;
import io.broadsheet.streams.enrich.StandardSteps;
import io.broadsheet.streams.service.StreamsService;
import io.broadsheet.streams.service.StreamsSettings;
import io.broadsheet.streams.topology.IssueSteps;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Streams alone, in an environment of its own, to be started and ended as a test wants. */
final class StreamsEnvironment {

  private final Environment environment;
  private final Path folder;

  /** What the service counts, over all its starts in this process. */
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  StreamsEnvironment(Stack stack, String prefix, Path folder) {
    this.environment = stack.addresses().environment(prefix);
    this.folder = folder;
  }

  Topics topics() {
    return environment.topics();
  }

  /** The folder of the application's state. */
  Path state() {
    return folder.resolve(StreamsSettings.applicationId(environment.prefix()));
  }

  void setUp(int partitions) throws InterruptedException {
    new TopicSetup(environment.kafka(), partitions, Optional.of((short) 1)).run(topics().all());
    new SchemaSetup(environment.registry()).run(topics().all());
  }

  void publish(String id, String text) throws ExecutionException, InterruptedException {
    publish(Map.of(id, text));
  }

  /** Publishes the texts of issues by their ids, in the order of {@code texts}. */
  void publish(Map<String, String> texts) throws ExecutionException, InterruptedException {
    Topic topic = topics().issues();
    var serializer = RegistrySerde.serializer(environment.registry());
    try (var producer =
        new KafkaProducer<>(client(), new StringSerializer(), new ByteArraySerializer())) {
      for (var text : texts.entrySet()) {
        var issue =
            RawIssue.newBuilder().setIssueId(text.getKey()).setText(text.getValue()).build();
        byte[] value = serializer.serialize(topic.name(), issue);
        producer.send(new ProducerRecord<>(topic.name(), text.getKey(), value));
      }
      producer.flush();
    }
  }

  StreamsService start() {
    return start(StandardSteps.with(Optional.empty()).topology(), Map.of());
  }

  /** Starts with {@code steps} and further {@code kafka} settings. */
  StreamsService start(IssueSteps steps, Map<String, String> kafka) {
    var connection = new KafkaConnection(environment.kafka().bootstrapServers(), kafka);
    return StreamsService.start(
        settings(connection, environment.registry(), environment.prefix(), folder), steps, metrics);
  }

  /** Streams as a process of its own, which {@link DyingStreams} is. */
  Process startProcess() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            DyingStreams.class.getName(),
            environment.kafka().bootstrapServers(),
            environment.registry().url(),
            environment.prefix(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static StreamsSettings settings(
      KafkaConnection kafka, RegistryConnection registry, String prefix, Path folder) {
    return new StreamsSettings(
        kafka, registry, prefix, folder, 1, Duration.ofSeconds(6), Duration.ofSeconds(60));
  }

  /** How many articles were published, a correction counted as one more. */
  int articles() {
    return read(topics().articles()).size();
  }

  List<ConsumerRecord<String, byte[]>> deadLetters() {
    return read(topics().deadLetters());
  }

  /** How many issues the service has dropped as repeats. */
  double repeated() {
    return metrics.get("broadsheet.streams.issues.done").tag("fate", "repeated").counter().count();
  }

  void givePartitions(Topic topic, int count) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(client())) {
      admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(count))).all().get();
    }
  }

  void limit(Topic topic, int bytes) throws ExecutionException, InterruptedException {
    var entry = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    try (Admin admin = Admin.create(client())) {
      admin
          .incrementalAlterConfigs(
              Map.of(resource, List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  private List<ConsumerRecord<String, byte[]>> read(Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  private Map<String, Object> client() {
    return environment.kafka().client(Map.of("isolation.level", "read_committed"), Map.of());
  }
}
