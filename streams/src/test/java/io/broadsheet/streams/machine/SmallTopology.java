package io.broadsheet.streams.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;

/** A topology with a store on the disk, which needs no Kafka to open it. */
final class SmallTopology {

  static final String APPLICATION = "small";
  static final String STORE = "kept";

  private SmallTopology() {}

  /** Starts it with its state below {@code base}, which it locks until somebody ends it. */
  public static void main(String[] base) throws IOException {
    try (var streams = opened(Path.of(base[0]))) {
      streams.start();
      System.out.println("started");
      System.in.read();
    }
  }

  static void startAndClose(Path base) {
    try (var streams = opened(base)) {
      streams.start();
    }
  }

  private static KafkaStreams opened(Path base) {
    var builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.String()));
    builder.<String, String>stream("nowhere").process(Nothing::new, STORE);
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, base.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    return new KafkaStreams(builder.build(), properties);
  }

  private static final class Nothing extends ContextualProcessor<String, String, Void, Void> {
    @Override
    public void process(Record<String, String> record) {}
  }
}
