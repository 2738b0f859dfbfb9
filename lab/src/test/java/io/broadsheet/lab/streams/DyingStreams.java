package io.broadsheet.lab.streams;

import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.streams.enrich.StandardSteps;
import io.broadsheet.streams.service.StreamsService;
import io.broadsheet.streams.topology.IssueSteps;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;

/** The streams service as a process that a certain page kills. */
final class DyingStreams {

  static final String DEADLY = "这一页是毒药";
  static final int DEATH = 9;

  private DyingStreams() {}

  /** Runs until somebody ends it, given Kafka, the registry, a prefix and a folder. */
  public static void main(String[] arguments) throws InterruptedException {
    IssueSteps steps = StandardSteps.with(Optional.empty()).topology();
    var dying =
        new IssueSteps(
            issue -> {
              if (issue.getText().contains(DEADLY)) {
                Runtime.getRuntime().halt(DEATH);
              }
              return steps.split().apply(issue);
            },
            steps.enrich(),
            steps.versions());
    try (StreamsService service =
        StreamsService.start(
            StreamsEnvironment.settings(
                KafkaConnection.to(arguments[0]),
                RegistryConnection.to(arguments[1]),
                arguments[2],
                Path.of(arguments[3])),
            dying,
            new SimpleMeterRegistry())) {
      service.awaitEnd();
    }
  }
}
