package io.broadsheet.lab.endtoend;

import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a topic holds for those who read committed records only.
 *
 * @param records all records, in the order of their partitions
 */
record TopicContents(List<ConsumerRecord<String, byte[]>> records) {

  static TopicContents read(String bootstrapServers, Topic topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "fetch.max.bytes",
            Limits.MESSAGE);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
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
      return new TopicContents(records);
    }
  }

  /** The revision of each key whose last record is no tombstone. */
  Map<String, Long> live() {
    return live(record -> Long.parseLong(header(record, HeaderNames.REVISION)));
  }

  /** The version of each key whose last record is no tombstone. */
  Map<String, Long> live(ToLongFunction<ConsumerRecord<String, byte[]>> version) {
    Map<String, Long> live = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.value() == null) {
        live.remove(record.key());
      } else {
        live.put(record.key(), version.applyAsLong(record));
      }
    }
    return live;
  }

  static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
