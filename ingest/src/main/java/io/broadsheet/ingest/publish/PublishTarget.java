package io.broadsheet.ingest.publish;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topic;
import java.time.Duration;

/**
 * Where issues go.
 *
 * @param kafka the cluster
 * @param registry where the schema of the values is looked up
 * @param issues the topic of raw issues
 * @param patience how long Kafka or the registry may be out of reach before the command gives up
 */
public record PublishTarget(
    KafkaConnection kafka, RegistryConnection registry, Topic issues, Duration patience) {

  /** A minute. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(1);

  /**
   * Why Kafka did not acknowledge an issue.
   *
   * @param settings whether our rights or settings are at fault, and not the state of Kafka
   */
  public StopException trouble(String message, boolean settings) {
    return settings
        ? new StopException(
            ExitCode.USAGE,
            "Kafka at %s does not let us write to %s: %s. Check the rights and the kafka.* settings."
                .formatted(kafka, issues, message))
        : new StopException(
            ExitCode.UNAVAILABLE,
            ("Kafka at %s did not acknowledge everything (%s). What it did not is named above and"
                    + " not in the ledger: when Kafka is back, run again with --resume.")
                .formatted(kafka, message));
  }
}
