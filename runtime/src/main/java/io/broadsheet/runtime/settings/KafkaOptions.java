package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.Topics;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The flags of every command that talks to Kafka. */
@HelpGroup(HelpGroup.Group.SERVERS)
public final class KafkaOptions {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:[A-Z_]+://)?(?:[^\\s,:/\\[\\]]+|\\[[0-9A-Fa-f:.%]+\\]):\\d{1,5}");

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

  /**
   * The connection that the flags and {@code sources} describe.
   *
   * @throws StopException if an address is none
   */
  public KafkaConnection connection(SettingSources sources) {
    Arrays.stream(bootstrapServers.split(",", -1))
        .filter(address -> !ADDRESS.matcher(address.strip()).matches())
        .findFirst()
        .ifPresent(KafkaOptions::refuse);
    var settings = new LinkedHashMap<>(sources.passedThrough("kafka"));
    settings.putAll(passedThrough);
    return new KafkaConnection(bootstrapServers, settings);
  }

  private static void refuse(String address) {
    throw new StopException(
        ExitCode.USAGE,
        "--bootstrap-servers must be like host:9092 or host-1:9092,host-2:9092; '%s' is not HOST:PORT."
            .formatted(address));
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
