package io.broadsheet.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * One Kafka node that is broker and controller at once.
 *
 * @param security how it is secured; empty for a broker that lets everybody in
 */
record KafkaBlueprint(StackContext site, Optional<KafkaSecurity> security) implements Blueprint {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** TLS and SCRAM are slow while the broker's code is cold and the machine is busy. */
  private static final Duration SECURED_PATIENCE = Duration.ofSeconds(20);

  private static final String SETTINGS =
      """
      process.roles=broker,controller
      node.id=1
      controller.quorum.voters=1@127.0.0.1:%1$d
      listeners=%4$s://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%1$d
      advertised.listeners=%4$s://127.0.0.1:%2$d
      controller.listener.names=CONTROLLER
      inter.broker.listener.name=%4$s
      log.dirs=%3$s
      auto.create.topics.enable=false
      # One node cannot replicate, and few partitions start quickly.
      offsets.topic.replication.factor=1
      offsets.topic.num.partitions=4
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      transaction.state.log.num.partitions=4
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      share.coordinator.state.topic.num.partitions=4
      # A killed broker may come back only when its old self is given up, so this is not long; but
      # a transaction that ends while a partition has no leader hangs for ever (KAFKA-20734), so a
      # broker that stands still for some seconds must not lose its partitions.
      broker.heartbeat.interval.ms=500
      broker.session.timeout.ms=9000
      group.initial.rebalance.delay.ms=0
      group.min.session.timeout.ms=1000
      # 33 MiB: our largest messages of 32 MiB and what stands around them.
      message.max.bytes=34603008
      replica.fetch.max.bytes=34603008
      # The default of 128 MiB would be a third of the heap.
      log.cleaner.dedupe.buffer.size=16777216
      num.network.threads=2
      num.io.threads=4
      """;

  @Override
  public ServerKind kind() {
    return ServerKind.KAFKA;
  }

  @Override
  public String address(int port) {
    return "127.0.0.1:" + port;
  }

  @Override
  public List<List<String>> commands(int port) throws IOException {
    Path directory = Files.createDirectories(site.data(kind()));
    Path settings = directory.resolve("server.properties");
    Path logs = directory.resolve("log");
    Files.writeString(settings, settings(port, logs));
    site.temporary(kind());
    var server = command("-Xmx384m", List.of("kafka.Kafka"), settings);
    if (Files.exists(logs.resolve("meta.properties"))) {
      return List.of(server);
    }
    return List.of(command("-Xmx64m", format(), settings), server);
  }

  private String settings(int port, Path logs) throws IOException {
    String listener = security.isPresent() ? "SASL_SSL" : "PLAINTEXT";
    return SETTINGS.formatted(FreePort.find(), port, escaped(logs), listener)
        + security.map(KafkaSecurity::settings).orElse("");
  }

  private List<String> format() {
    List<String> format =
        new ArrayList<>(List.of("kafka.tools.StorageTool", "format", "-t", site.id()));
    security.map(KafkaSecurity::passwords).orElse(Map.of()).entrySet().stream()
        .map(
            user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user.getKey(), user.getValue()))
        .forEach(user -> format.addAll(List.of("--add-scram", user)));
    format.add("-c");
    return format;
  }

  private List<String> command(String heap, List<String> main, Path settings) {
    List<String> arguments = new ArrayList<>(main);
    arguments.add(settings.toString());
    var properties =
        Map.of(
            "java.io.tmpdir", site.data(kind()).resolve("tmp").toString(),
            "org.slf4j.simpleLogger.showDateTime", "true",
            "org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSS",
            "org.slf4j.simpleLogger.log.org.apache.kafka.common.config", "warn");
    var jars = List.of(site.home(kind()).resolve("lib").resolve("*"));
    return site.jvm().command(new Jvm.Program(List.of(heap), properties, jars, arguments));
  }

  private static String escaped(Path path) {
    return path.toString().replace("\\", "\\\\");
  }

  @Override
  public boolean answers(int port) {
    // An Admin that finds nobody listening fills the log with warnings.
    return FreePort.hasListener(port) && isOurs(port);
  }

  private boolean isOurs(int port) {
    Duration patience = security.isPresent() ? SECURED_PATIENCE : PATIENCE;
    Map<String, Object> client = new HashMap<>();
    security.ifPresent(secured -> client.putAll(secured.client(KafkaSecurity.ADMINISTRATOR)));
    client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address(port));
    client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    try (Admin admin = Admin.create(client)) {
      var cluster = admin.describeCluster();
      long wait = patience.toMillis();
      return site.id().equals(cluster.clusterId().get(wait, TimeUnit.MILLISECONDS))
          && !cluster.nodes().get(wait, TimeUnit.MILLISECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
