package io.broadsheet.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.streams.topology.IssueSteps;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StreamsServiceIT {

  @TempDir Path state;

  @Test
  void answersForItsHealthWhileItWaitsAndStopsWhenAsked() throws Exception {
    StreamsService service = start(Duration.ofHours(1));

    assertThat(service.health()).isInstanceOf(Health.Starting.class);
    service.close();

    service.awaitEnd();
    assertThat(service.failure()).isEmpty();
  }

  @Test
  void saysWhatWasNotUpInTime() throws Exception {
    try (StreamsService service = start(Duration.ZERO)) {
      service.awaitEnd();

      assertThat(service.health()).isInstanceOf(Health.Failed.class);
      assertThat(service.failure().orElseThrow())
          .hasMessageContaining("Kafka")
          .hasMessageContaining("cannot be reached")
          .extracting("exitCode")
          .isEqualTo(ExitCode.UNAVAILABLE);
    }
  }

  private StreamsService start(Duration patience) throws IOException {
    var settings =
        new StreamsSettings(
            KafkaConnection.to("127.0.0.1:" + closedPort()),
            RegistryConnection.to("http://127.0.0.1:" + closedPort()),
            "",
            state,
            1,
            Duration.ofSeconds(6),
            patience);
    var steps = new IssueSteps(_ -> List.of(), _ -> null, "");
    return StreamsService.start(settings, steps, new SimpleMeterRegistry());
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
