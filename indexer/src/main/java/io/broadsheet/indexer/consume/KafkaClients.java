package io.broadsheet.indexer.consume;

import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Limits;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients as the indexer needs them. */
final class KafkaClients {

  private KafkaClients() {}

  static Consumer<byte[], byte[]> consumer(KafkaConnection kafka, String group) {
    return new KafkaConsumer<>(
        kafka.client(
            Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                group,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Limits.REQUEST,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                Limits.REQUEST),
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false)),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  static Producer<byte[], byte[]> producer(KafkaConnection kafka, String group) {
    return new KafkaProducer<>(
        kafka.client(
            Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                group + "-dead-letters",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                2L * Limits.REQUEST,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Limits.REQUEST),
            Map.of(
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true, ProducerConfig.ACKS_CONFIG, "all")),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
