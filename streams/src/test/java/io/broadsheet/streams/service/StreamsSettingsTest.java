package io.broadsheet.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.streams.budget.PageLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

  private static final String TRANSACTION = "producer.transaction.timeout.ms";

  @Test
  void leavesTheSlowestPageTimeToBeCommitted() {
    Duration transaction =
        Duration.ofMillis((int) settings(Map.of()).properties().get(TRANSACTION));

    assertThat(transaction).isGreaterThan(PageLimits.LARGEST.elapsed().plusSeconds(30));
  }

  @Test
  void leavesTheLargestPageLessTimeThanKafkaWaitsForASilentConsumer() {
    assertThat(PageLimits.LARGEST.elapsed()).isLessThan(PollWatch.LONGEST_SILENCE.dividedBy(2));
  }

  @Test
  void letsTheOperatorDecideOtherwise() {
    assertThat(settings(Map.of(TRANSACTION, "60000")).properties())
        .containsEntry(TRANSACTION, "60000");
  }

  private static StreamsSettings settings(Map<String, String> kafka) {
    return new StreamsSettings(
        new KafkaConnection("localhost:9092", kafka),
        RegistryConnection.to("http://localhost:8081"),
        "",
        Path.of("state"),
        1,
        Duration.ofSeconds(10),
        Duration.ofSeconds(120));
  }
}
