package io.broadsheet.lab.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.ingest.publish.PublishTarget;
import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Addresses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One environment on the stack, and how its services are started.
 *
 * @param prefix stands before its topics, groups and indices
 * @param servers the stack
 * @param settings how things are sent
 */
record BenchEnvironment(String prefix, Addresses servers, BenchSettings settings) {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** How an operator reaches it. */
  Environment connections() {
    return servers.environment(prefix);
  }

  Topics topics() {
    return connections().topics();
  }

  Indices indices() {
    return Indices.of(prefix);
  }

  /** Where issues go that are published into {@code topic}. */
  PublishTarget target(Topic topic) {
    return new PublishTarget(connections().kafka(), connections().registry(), topic, PATIENCE);
  }

  /** Makes topics with their schemas, as an operator does. */
  void makeTopics(List<Topic> wanted) throws InterruptedException {
    new TopicSetup(connections().kafka(), settings.partitions(), Optional.of((short) 1))
        .run(wanted);
    new SchemaSetup(connections().registry()).run(wanted);
  }

  /** Makes the indices anew, empty. */
  void makeIndices(ElasticsearchClient client) throws IOException {
    new FreshIndices(client, indices()).make();
  }

  List<String> ingest(Path pages, Path ledger) {
    List<String> command = kafkaCommand("ingest");
    command.addAll(List.of("--ledger", ledger.toString(), pages.toString()));
    return command;
  }

  List<String> streams(Path state) {
    List<String> command = kafkaCommand("streams");
    command.addAll(List.of("--http-port", "0", "--state-dir", state.toString()));
    return command;
  }

  List<String> indexer() {
    BenchSettings.Bulk bulk = settings.bulk();
    List<String> command = kafkaCommand("indexer");
    command.addAll(
        List.of(
            "--http-port",
            "0",
            "--elasticsearch-url",
            servers.elasticsearch(),
            "--bulk-documents",
            Integer.toString(bulk.documents()),
            "--bulk-bytes",
            Long.toString(bulk.bytes()),
            "--bulks-in-flight",
            Integer.toString(bulk.inFlight())));
    return command;
  }

  private List<String> kafkaCommand(String name) {
    return new ArrayList<>(
        List.of(
            name,
            "--bootstrap-servers",
            servers.kafka(),
            "--prefix",
            prefix,
            "--schema-registry",
            servers.registry()));
  }
}
