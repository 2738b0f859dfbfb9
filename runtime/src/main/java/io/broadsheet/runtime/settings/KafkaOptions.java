package io.broadsheet.runtime.settings;

import io.broadsheet.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags of every command that talks to Kafka. */
public final class KafkaOptions {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Kafka bootstrap servers, separated by commas (default: ${DEFAULT-VALUE}).")
  String bootstrapServers;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      converter = EnvironmentPrefix.class,
      description =
          "Prefix of the names of topics, consumer groups, the application id and indices. It lets"
              + " several environments share one cluster, for example test- (default: none).")
  String prefix;

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting of the Kafka clients, for example security.protocol=SASL_SSL. Environment"
              + " variable: BROADSHEET_KAFKA_SECURITY_PROTOCOL; settings file:"
              + " kafka.security.protocol. Put secrets there, not on the command line.")
  Map<String, String> passedThrough = new LinkedHashMap<>();

  /** The connection that the flags and {@code sources} describe. */
  public KafkaConnection connection(SettingSources sources) {
    var settings = new LinkedHashMap<>(sources.passedThrough("kafka"));
    settings.putAll(passedThrough);
    return new KafkaConnection(bootstrapServers, settings);
  }

  /** What stands before all names. */
  public String prefix() {
    return prefix;
  }

  /** The topics of the environment. */
  public Topics topics() {
    return Topics.of(prefix);
  }
}
