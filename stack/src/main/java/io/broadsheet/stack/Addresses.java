package io.broadsheet.stack;

import io.broadsheet.runtime.settings.ElasticsearchConnection;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;

/**
 * Where the servers of a stack listen.
 *
 * @param kafka bootstrap servers, {@code host:port}
 * @param registry base URL of the Confluent API, {@code http://host:port/apis/ccompat/v7}
 * @param elasticsearch base URL, {@code http://host:port}
 */
public record Addresses(String kafka, String registry, String elasticsearch) {

  /** The environment on these servers that {@code prefix} names. */
  public Environment environment(String prefix) {
    return new Environment(
        KafkaConnection.to(kafka),
        RegistryConnection.to(registry),
        ElasticsearchConnection.to(elasticsearch),
        prefix);
  }
}
