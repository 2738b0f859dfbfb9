package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.StopException;
import picocli.CommandLine.Mixin;

/** The flags of every command that talks to Kafka, the schema registry and Elasticsearch. */
public final class EnvironmentOptions {

  @Mixin KafkaOptions kafka;
  @Mixin RegistryOptions registry;
  @Mixin ElasticsearchOptions elasticsearch;

  /**
   * The environment that the flags and {@code sources} describe.
   *
   * @throws StopException if a setting is unknown or makes no sense
   */
  public Environment environment(SettingSources sources) {
    return new Environment(
        kafka.connection(sources),
        registry.connection(sources),
        elasticsearch.connection(sources),
        kafka.prefix());
  }
}
