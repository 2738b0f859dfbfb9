package io.broadsheet.lab.faults;

import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all of a topic as those do who want committed records only. */
final class TopicReader {

  private TopicReader() {}

  static void read(
      Environment environment, Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            environment.servers().kafka(),
            "isolation.level",
            "read_committed",
            "fetch.max.bytes",
            Limits.MESSAGE);
    try (var reader =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic.name()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
        reader.poll(Duration.ofMillis(100)).forEach(consumer);
      }
    }
  }
}
