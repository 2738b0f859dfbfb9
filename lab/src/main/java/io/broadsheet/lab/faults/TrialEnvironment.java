package io.broadsheet.lab.faults;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.SetupOutcome;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.elasticsearch.ElasticsearchClients;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One environment on the stack: topics, groups and indices with a prefix, and a folder.
 *
 * @param prefix stands before its names
 * @param folder where its inbox, ledger, logs and state are
 * @param servers the stack
 * @param searchUrl how its services reach Elasticsearch
 */
record TrialEnvironment(String prefix, Path folder, Addresses servers, String searchUrl) {

  /** Files above this are refused, so that a file that is too large need not be large. */
  static final String LARGEST_FILE = "256KiB";

  private static final int SESSION_SECONDS = 6;

  /** How an operator reaches it. */
  Environment connections() {
    return servers.environment(prefix);
  }

  Topics topics() {
    return connections().topics();
  }

  /** Reads all committed records of {@code topic}. */
  void read(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
    try (TopicReader reader = TopicReader.open(connections().kafka())) {
      reader.readAll(topic.name(), consumer);
    }
  }

  /** Where pages are put for ingest. */
  Path inbox() {
    return folder.resolve("inbox");
  }

  Path ledger() {
    return folder.resolve("ledger.jsonl");
  }

  /** Makes topics, schemas and indices. */
  void setUp(int partitions) throws IOException, InterruptedException {
    Files.createDirectories(inbox());
    new TopicSetup(connections().kafka(), partitions, Optional.of((short) 1)).run(topics().all());
    new SchemaSetup(connections().registry()).run(topics().all());
    try (ElasticsearchClient client = ElasticsearchClients.open(connections().elasticsearch())) {
      for (IndexDefinition index : Indices.of(prefix).all()) {
        if (new IndexSetup(client).run(index) instanceof SetupOutcome.Refused(String message)) {
          throw new TrialException(message);
        }
      }
    }
  }

  /** How an instance of a service is started that keeps its state in {@code state}. */
  List<String> commandLine(Role role, Path state) {
    List<String> command = new ArrayList<>(List.of(role.command(), "--http-port", "0"));
    command.addAll(kafkaFlags());
    command.addAll(List.of("--schema-registry", servers.registry()));
    command.addAll(
        switch (role) {
          case INGEST -> ingestFlags("--watch", "--look-seconds", "0.2", "--settle-seconds", "0.1");
          case STREAMS ->
              List.of(
                  "--state-dir",
                  state.toString(),
                  "--session-timeout-seconds",
                  Integer.toString(SESSION_SECONDS));
          case INDEXER ->
              List.of(
                  "--elasticsearch-url",
                  searchUrl,
                  "--elasticsearch",
                  "timeout.seconds=5",
                  "--retry-longest-ms",
                  "2000",
                  "--kafka",
                  "session.timeout.ms=" + SESSION_SECONDS * 1000,
                  "--kafka",
                  "heartbeat.interval.ms=" + SESSION_SECONDS * 1000 / 3);
        });
    return command;
  }

  /** How all of the inbox is published once. */
  List<String> ingestOnce() {
    List<String> command = new ArrayList<>(List.of("ingest", "--http-port", "0"));
    command.addAll(kafkaFlags());
    command.addAll(List.of("--schema-registry", servers.registry()));
    command.addAll(ingestFlags("--resume"));
    return command;
  }

  /** How the indices are filled anew, past the proxy. */
  List<String> indexRebuild() {
    List<String> command = new ArrayList<>(List.of("index", "rebuild", "--delete-old"));
    command.addAll(kafkaFlags());
    command.addAll(List.of("--schema-registry", servers.registry()));
    command.addAll(List.of("--elasticsearch-url", servers.elasticsearch()));
    return command;
  }

  private List<String> kafkaFlags() {
    return List.of("--bootstrap-servers", servers.kafka(), "--prefix", prefix);
  }

  private List<String> ingestFlags(String... mode) {
    List<String> flags = new ArrayList<>(List.of(mode));
    flags.addAll(List.of("--ledger", ledger().toString(), "--max-file-size", LARGEST_FILE));
    // Relative, so that the pages' sources are the same in every environment.
    flags.add(folder.relativize(inbox()).toString());
    return flags;
  }
}
