package io.broadsheet.streams.service;

import static java.util.Map.entry;

import io.broadsheet.runtime.file.StateFolder;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.consumer.IssuesAhead;
import io.broadsheet.streams.consumer.StreamsClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What the streams service needs to know.
 *
 * @param kafka how to reach Kafka
 * @param registry how to reach the schema registry
 * @param prefix stands before topics and the application id
 * @param stateDirectory where state stores live; a lost one is restored from Kafka
 * @param threads how many threads share the partitions, at least 1
 * @param sessionTimeout after which Kafka gives the work of a silent instance to others
 * @param patience how long to wait at the start for what is not up yet
 */
public record StreamsSettings(
    KafkaConnection kafka,
    RegistryConnection registry,
    String prefix,
    Path stateDirectory,
    int threads,
    Duration sessionTimeout,
    Duration patience) {

  private static final String BYTES = Integer.toString(Limits.MESSAGE);

  /** Where state stores live when nobody names another place. */
  public static Path usualStateDirectory() {
    return StateFolder.usual("--state-dir").resolve("streams");
  }

  /**
   * For what else a transaction holds: what was made of other pages in the 100 ms before, and the
   * commit.
   */
  private static final Duration BESIDE_A_PAGE = Duration.ofSeconds(60);

  /**
   * Were a page longer at work than this, Kafka would fence the thread, and the page would be read
   * again, for ever. There is one page in a transaction at most: {@link StreamsClients} see to
   * that. More would hold up readers for too long when an instance is lost with its state.
   */
  private static final Duration TRANSACTION = PageLimits.LARGEST.elapsed().plus(BESIDE_A_PAGE);

  /** The topics of the environment. */
  public Topics topics() {
    return Topics.of(prefix);
  }

  /** The application id, which is also the consumer group. */
  public String applicationId() {
    return applicationId(prefix);
  }

  /** The application id of the environment that {@code prefix} names. */
  public static String applicationId(String prefix) {
    return prefix + "broadsheet-streams";
  }

  /** Where the state of this application lives, below the directory that others may share. */
  Path applicationDirectory() {
    return stateDirectory.resolve(applicationId());
  }

  /** Where the attempts at records are remembered: a reset forgets them with the state. */
  Path attemptsDirectory() {
    return applicationDirectory().resolve("attempts");
  }

  /** The clients by which Kafka Streams reads and writes, with work on large issues ahead. */
  StreamsClients clients(IssuesAhead ahead) {
    return new StreamsClients(topics().issues().name(), ahead);
  }

  Properties properties() {
    var properties = new Properties();
    properties.putAll(kafka.client(defaults(), owned()));
    return properties;
  }

  private Map<String, Object> defaults() {
    int session = (int) sessionTimeout.toMillis();
    return Map.ofEntries(
        entry(
            StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
            (int) TRANSACTION.toMillis()),
        entry(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1),
        entry(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), session),
        entry(
            StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), session / 3),
        entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "gzip"),
        entry(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), Limits.REQUEST));
  }

  private Map<String, Object> owned() {
    return Map.ofEntries(
        entry(StreamsConfig.APPLICATION_ID_CONFIG, applicationId()),
        entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
        entry(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString()),
        entry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads),
        entry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true),
        entry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L),
        entry(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Limits.REQUEST),
        entry(
            StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
            Limits.REQUEST),
        entry(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), BYTES));
  }
}
