package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers brokers to ask first
 * @param settings further settings of the clients as the operator gave them, security above all
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> settings) {

  public KafkaConnection {
    settings = Map.copyOf(settings);
  }

  /** A connection without further settings. */
  public static KafkaConnection to(String bootstrapServers) {
    return new KafkaConnection(bootstrapServers, Map.of());
  }

  /**
   * Settings of a client.
   *
   * @param defaults what we would set, and the operator may set otherwise
   * @param owned what correctness rests on
   * @throws StopException if the operator set one of the owned ones otherwise
   */
  public Map<String, Object> client(Map<String, ?> defaults, Map<String, ?> owned) {
    owned.forEach(this::refuseAnother);
    var merged = new LinkedHashMap<String, Object>(defaults);
    merged.putAll(settings);
    merged.putAll(owned);
    merged.put("bootstrap.servers", bootstrapServers);
    return merged;
  }

  private void refuseAnother(String name, Object value) {
    String given = settings.get(name);
    if (given != null && !given.equals(value.toString())) {
      throw new StopException(
          ExitCode.USAGE,
          "The Kafka setting "
              + name
              + " cannot be changed: Broadsheet needs it as it is. Remove it from your settings.");
    }
  }

  /** Names the brokers alone: further settings may hold secrets. */
  @Override
  public String toString() {
    return bootstrapServers;
  }
}
