package io.broadsheet.operations.status;

import java.util.List;
import java.util.stream.Stream;

/** What a caller may take for a failure, beyond a server that is unavailable. */
enum FailOn {
  /** A service does not say that it is ready. */
  SERVICES {
    @Override
    Stream<String> reasons(StatusReport report) {
      return report.services().stream()
          .filter(service -> !service.state().equals(ServiceStatus.READY))
          .map(service -> service.address() + " is " + service.state());
    }
  },
  /** A group has records that it has not done. */
  LAG {
    @Override
    Stream<String> reasons(StatusReport report) {
      return report.kafka().map(KafkaStatus::groups).orElse(List.of()).stream()
          .flatMap(
              group ->
                  group.lag().entrySet().stream()
                      .filter(lag -> lag.getValue() > 0)
                      .map(
                          lag ->
                              "%s is %d behind in %s"
                                  .formatted(group.group(), lag.getValue(), lag.getKey())));
    }
  },
  /** Ingest has refused a file. */
  REFUSED {
    @Override
    Stream<String> reasons(StatusReport report) {
      return report.files().stream()
          .flatMap(files -> files.failed().entrySet().stream())
          .map(failed -> failed.getValue() + " files were refused: " + failed.getKey());
    }
  },
  /** A topic or an index is not there. */
  MISSING {
    @Override
    Stream<String> reasons(StatusReport report) {
      return Stream.concat(
          report.kafka().map(KafkaStatus::topics).orElse(List.of()).stream()
              .filter(topic -> !topic.there())
              .map(topic -> "the topic " + topic.topic() + " is not there"),
          report.indices().orElse(List.of()).stream()
              .filter(index -> !index.there())
              .map(index -> "the index " + index.alias() + " is not there"));
    }
  };

  /** What of it {@code report} shows; nothing if all is well. */
  abstract Stream<String> reasons(StatusReport report);
}
