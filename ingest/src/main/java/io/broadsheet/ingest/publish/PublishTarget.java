package io.broadsheet.ingest.publish;

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
}
