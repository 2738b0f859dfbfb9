package io.broadsheet.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests do with a broker, by the official client. */
record KafkaClient(String bootstrapServers) {

  private static final int MIB = 1024 * 1024;

  void createTopic(String name) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var topic =
          new NewTopic(name, Optional.of(1), Optional.empty())
              .configs(Map.of("max.message.bytes", Integer.toString(32 * MIB)));
      admin.createTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
    }
  }

  /** Sends one value in a transaction, as the services do. */
  void send(String topic, String value) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "transactional.id",
            "test-" + topic,
            "max.request.size",
            33 * MIB,
            "buffer.memory",
            64L * MIB);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(topic, "key", value));
      producer.commitTransaction();
    }
  }

  /** The committed values that a fresh group with a session timeout of 6 s gets to see. */
  List<String> values(String topic, String group) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            group,
            "session.timeout.ms",
            6_000,
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      for (int i = 0; i < 60; i++) {
        var records = consumer.poll(Duration.ofMillis(500));
        if (!records.isEmpty()) {
          return StreamSupport.stream(records.spliterator(), false).map(r -> r.value()).toList();
        }
      }
      return List.of();
    }
  }
}
