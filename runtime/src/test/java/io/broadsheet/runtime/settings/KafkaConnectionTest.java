package io.broadsheet.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.StopException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConnectionTest {

  @Test
  void letsTheOperatorChangeDefaults() {
    var connection = new KafkaConnection("k:9092", Map.of("compression.type", "lz4"));

    assertThat(connection.client(Map.of("compression.type", "gzip"), Map.of()))
        .containsEntry("compression.type", "lz4")
        .containsEntry("bootstrap.servers", "k:9092");
  }

  @Test
  void refusesToChangeWhatCorrectnessRestsOn() {
    var connection = new KafkaConnection("k:9092", Map.of("acks", "1"));

    assertThatThrownBy(() -> connection.client(Map.of(), Map.of("acks", "all")))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("acks");
  }

  @Test
  void printsNoSecret() {
    var connection = new KafkaConnection("k:9092", Map.of("sasl.jaas.config", "hush"));

    assertThat(connection).hasToString("k:9092");
    assertThat(RegistryConnection.to("http://me:hush@r:8081")).hasToString("http://r:8081");
  }
}
