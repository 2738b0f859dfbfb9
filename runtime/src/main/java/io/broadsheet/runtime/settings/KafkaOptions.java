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
      description = "Kafka brokers, separated by commas (default: ${DEFAULT-VALUE}).")
  String bootstrapServers;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "Stands before topics, groups, the application id and indices, so that several"
              + " environments share one cluster (default: none).")
  String prefix;

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting of the Kafka clients, such as security.protocol=SASL_SSL. In the"
              + " environment BROADSHEET_KAFKA_SECURITY_PROTOCOL, in the file"
              + " kafka.security.protocol. Secrets belong there, not on the command line.")
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
