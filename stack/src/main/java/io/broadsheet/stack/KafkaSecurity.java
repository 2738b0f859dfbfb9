package io.broadsheet.stack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the broker listen with TLS and SCRAM-SHA-512 alone, and refuse whatever no ACL allows.
 *
 * @param keyStore PKCS 12 file with the broker's key and certificate
 * @param trustStore PKCS 12 file with the authority that signed it
 * @param storePassword of both files
 * @param passwords of the users by name; the one called {@value #ADMINISTRATOR} may do everything
 */
public record KafkaSecurity(
    Path keyStore, Path trustStore, String storePassword, Map<String, String> passwords) {

  /** The user that needs no ACL, and that the broker itself is. */
  public static final String ADMINISTRATOR = "admin";

  private static final String MECHANISM = "SCRAM-SHA-512";
  private static final String LISTENER =
      """
      listener.security.protocol.map=SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT
      sasl.enabled.mechanisms=SCRAM-SHA-512
      sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
      listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=%1$s
      ssl.keystore.type=PKCS12
      ssl.keystore.location=%2$s
      ssl.keystore.password=%4$s
      ssl.truststore.type=PKCS12
      ssl.truststore.location=%3$s
      ssl.truststore.password=%4$s
      authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
      # The controller's listener, on loopback too, is the broker's own way to itself.
      super.users=User:admin;User:ANONYMOUS
      """;

  public KafkaSecurity {
    passwords = Map.copyOf(passwords);
    if (!passwords.containsKey(ADMINISTRATOR)) {
      throw new IllegalArgumentException("There must be a user " + ADMINISTRATOR);
    }
  }

  /** What a client needs to come in as {@code user}, besides the address. */
  public Map<String, String> client(String user) {
    var settings = new LinkedHashMap<String, String>();
    settings.put("security.protocol", "SASL_SSL");
    settings.put("sasl.mechanism", MECHANISM);
    settings.put("sasl.jaas.config", jaas(user));
    settings.put("ssl.truststore.type", "PKCS12");
    settings.put("ssl.truststore.location", trustStore.toString());
    settings.put("ssl.truststore.password", storePassword);
    return settings;
  }

  /** What the broker's settings file says about it. */
  String settings() {
    return LISTENER.formatted(
        jaas(ADMINISTRATOR), escaped(keyStore), escaped(trustStore), storePassword);
  }

  /** Names the users alone. */
  @Override
  public String toString() {
    return "users " + passwords.keySet();
  }

  private String jaas(String user) {
    return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, passwords.get(user));
  }

  private static String escaped(Path path) {
    return path.toString().replace("\\", "\\\\");
  }
}
