package io.broadsheet.runtime.settings;

import io.broadsheet.schemas.Topics;

/**
 * One environment: the servers, and the prefix by which several environments share them.
 *
 * @param kafka how to reach Kafka
 * @param registry how to reach the schema registry
 * @param elasticsearch how to reach Elasticsearch
 * @param prefix stands before topics, groups, the application id and indices; empty for none
 */
public record Environment(
    KafkaConnection kafka,
    RegistryConnection registry,
    ElasticsearchConnection elasticsearch,
    String prefix) {

  /** The topics of the environment. */
  public Topics topics() {
    return Topics.of(prefix);
  }
}
