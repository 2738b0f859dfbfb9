package io.broadsheet.operations.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusReportTest {

  @Test
  void advisesToFillALostIndexWhereTopicsHaveRecords() {
    assertThat(report(5, 0).lines())
        .anySatisfy(line -> assertThat(line).contains("articles", "index rebuild"));
    assertThat(report(0, 0).lines())
        .anySatisfy(line -> assertThat(line).contains("articles", "index setup"));
  }

  @Test
  void failsOnWhatTheCallerNames() {
    StatusReport report = report(5, 3);

    assertThat(FailOn.SERVICES.reasons(report)).containsExactly("http://a is waiting");
    assertThat(FailOn.LAG.reasons(report)).containsExactly("streams is 3 behind in news.issues");
    assertThat(FailOn.MISSING.reasons(report)).containsExactly("the index articles is not there");
    assertThat(FailOn.REFUSED.reasons(report)).isEmpty();
  }

  @Test
  void findsNoLagWhereNothingIsLeft() {
    assertThat(FailOn.LAG.reasons(report(5, 0))).isEmpty();
  }

  private static StatusReport report(long records, long lag) {
    return new StatusReport(
        Optional.empty(),
        Optional.of(
            new KafkaStatus(
                List.of(new KafkaStatus.TopicStatus("news.issues", true, 1, records, Map.of())),
                List.of(
                    new KafkaStatus.GroupStatus(
                        "streams", "Stable", 1, Map.of("news.issues", lag))))),
        List.of(
            new ServiceStatus("http://a", "waiting", "Kafka is away"),
            new ServiceStatus("http://b", ServiceStatus.READY, "")),
        Optional.of(List.of(new IndexStatus("articles", false, 0))),
        List.of());
  }
}
