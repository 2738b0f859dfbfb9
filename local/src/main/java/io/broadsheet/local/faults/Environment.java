package io.broadsheet.local.faults;

import io.broadsheet.local.stack.Addresses;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One environment on the stack: topics, groups and indices with a prefix, and a folder.
 *
 * @param prefix stands before its names
 * @param folder where its inbox, ledger, logs and state are
 * @param servers the stack
 * @param searchUrl how its services reach Elasticsearch
 */
record Environment(String prefix, Path folder, Addresses servers, String searchUrl) {

  /** Files above this are refused, so that a file that is too large need not be large. */
  static final String LARGEST_FILE = "256KiB";

  private static final int SESSION_SECONDS = 6;

  Topics topics() {
    return Topics.of(prefix);
  }

  KafkaConnection kafka() {
    return KafkaConnection.to(servers.kafka());
  }

  RegistryConnection registry() {
    return RegistryConnection.to(servers.registry());
  }

  /** Where pages are put for ingest. */
  Path inbox() {
    return folder.resolve("inbox");
  }

  Path ledger() {
    return folder.resolve("ledger.jsonl");
  }

  /** Makes topics, schemas and indices, as an operator does. */
  void setUp(Launcher launcher, int partitions) throws IOException, InterruptedException {
    Files.createDirectories(inbox());
    var topicsCreate = new ArrayList<>(List.of("topics", "create"));
    topicsCreate.addAll(kafkaFlags());
    topicsCreate.addAll(List.of("--partitions", Integer.toString(partitions)));
    run(launcher, topicsCreate);
    run(
        launcher,
        List.of(
            "schemas", "register", "--prefix", prefix, "--schema-registry", servers.registry()));
    run(launcher, indexSetup());
  }

  /** The command that makes the indices. */
  List<String> indexSetup() {
    return List.of(
        "index", "setup", "--prefix", prefix, "--elasticsearch-url", servers.elasticsearch());
  }

  /** Runs a command that must succeed. */
  void run(Launcher launcher, List<String> command) throws IOException, InterruptedException {
    Path log = folder.resolve("logs").resolve("setup.log");
    int code = launcher.run(command, folder, log);
    if (code != 0) {
      throw new TrialException(
          "%s ended with %d; see %s".formatted(String.join(" ", command), code, log));
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
