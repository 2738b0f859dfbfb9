package io.broadsheet.runtime.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to reach the schema registry.
 *
 * @param url the addresses, separated by commas
 * @param settings further settings of the client as the operator gave them
 */
public record RegistryConnection(String url, Map<String, String> settings) {

  public RegistryConnection {
    settings = Map.copyOf(settings);
  }

  /** A connection without further settings. */
  public static RegistryConnection to(String url) {
    return new RegistryConnection(url, Map.of());
  }

  /**
   * The same for one look, without a second try: an answer takes at most {@code time}, unless the
   * operator set it otherwise.
   */
  public RegistryConnection answeringWithin(Duration time) {
    String millis = Long.toString(time.toMillis());
    var merged = new LinkedHashMap<String, String>();
    merged.put("http.connect.timeout.ms", millis);
    merged.put("http.read.timeout.ms", millis);
    merged.put("max.retries", "0");
    merged.putAll(settings);
    return new RegistryConnection(url, merged);
  }

  /**
   * Settings of Confluent's Avro serializers and deserializers. Services never register: they look
   * up exactly what {@code schemas register} registered, which is the schema without Java's own
   * properties.
   */
  public Map<String, Object> serdeSettings() {
    var merged = new LinkedHashMap<String, Object>();
    // Left alone, Confluent's client takes a certificate for any host name.
    merged.put("schema.registry.ssl.endpoint.identification.algorithm", "https");
    merged.putAll(settings);
    merged.put("schema.registry.url", url);
    merged.put("auto.register.schemas", false);
    merged.put("use.latest.version", false);
    merged.put("avro.remove.java.properties", true);
    merged.put("specific.avro.reader", true);
    return merged;
  }

  /** Names the address alone: further settings may hold secrets. */
  @Override
  public String toString() {
    return url.replaceAll("//[^/@,]*@", "//");
  }
}
