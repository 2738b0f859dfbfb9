package io.broadsheet.lab.security;

import io.broadsheet.stack.KafkaSecurity;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackListener;
import io.broadsheet.stack.StackSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The three servers, each with TLS, and users with exactly the rights that the documentation lists:
 * Kafka by its own listener and authorizer, the others by a gateway before them.
 */
final class SecuredStack implements AutoCloseable {

  static final String SETUP = "broadsheet-setup";
  static final String INGEST = "broadsheet-ingest";
  static final String STREAMS = "broadsheet-streams";
  static final String INDEXER = "broadsheet-indexer";

  static final String VIEWER = "broadsheet-viewer";
  static final String OPERATOR = "broadsheet-operator";
  static final String RESET = "broadsheet-reset";

  /** A user that is known and may do nothing. */
  static final String POWERLESS = "powerless";

  static final String READER = Secrets.basic("reader", Secrets.REGISTRY);
  static final String WRITER = Secrets.basic("writer", Secrets.REGISTRY);

  private final Path folder;
  private final Certificates certificates;
  private final KafkaSecurity security;
  private final Stack stack;
  private final TlsGateway registry;
  private final TlsGateway elasticsearch;
  private final List<TlsGateway> wrong = new ArrayList<>();

  SecuredStack(Path folder) throws Exception {
    this.folder = folder;
    certificates = Certificates.in(folder, Secrets.STORE);
    security =
        new KafkaSecurity(
            certificates.keyStore(Certificates.Server.BROKER),
            certificates.trustStore(Certificates.AUTHORITY),
            Secrets.STORE,
            Stream.of(
                    KafkaSecurity.ADMINISTRATOR,
                    SETUP,
                    INGEST,
                    STREAMS,
                    INDEXER,
                    VIEWER,
                    OPERATOR,
                    RESET,
                    POWERLESS)
                .collect(Collectors.toMap(Function.identity(), Secrets::of)));
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    stack =
        Stack.start(
            StackSettings.temporary(home).withPorts(Ports.free()).withSecurity(security),
            StackListener.NONE);
    var tls = certificates.listener(Certificates.Server.HERE);
    registry = new TlsGateway(tls, URI.create(stack.addresses().registry()), Rights.REGISTRY);
    elasticsearch =
        new TlsGateway(tls, URI.create(stack.addresses().elasticsearch()), Rights.ELASTICSEARCH);
    try (Admin admin = administrator()) {
      admin.createAcls(KafkaAcls.documented()).all().get();
    }
  }

  Certificates certificates() {
    return certificates;
  }

  TlsGateway registry() {
    return registry;
  }

  TlsGateway elasticsearch() {
    return elasticsearch;
  }

  /** All that nothing may print. */
  List<String> secrets() {
    return Secrets.all(security.passwords());
  }

  /** A client that may do everything in Kafka. */
  Admin administrator() {
    return Admin.create(kafka(KafkaSecurity.ADMINISTRATOR));
  }

  /** Publishes an issue that is no Avro. */
  void publishJunk(String key) throws Exception {
    var text = new StringSerializer();
    try (var producer =
        new KafkaProducer<>(kafka(KafkaSecurity.ADMINISTRATOR), text, new StringSerializer())) {
      producer.send(new ProducerRecord<>("news.issues", key, "no Avro")).get();
    }
  }

  /** Settings of a Kafka client. */
  Map<String, Object> kafka(String user) {
    var settings = new LinkedHashMap<String, Object>(security.client(user));
    settings.put("bootstrap.servers", stack.addresses().kafka());
    return settings;
  }

  /** How often Kafka has refused a certificate, a password or a right until now. */
  long kafkaRefusals() throws IOException {
    try (var lines = Files.lines(stack.kafka().log())) {
      return lines
          .filter(line -> line.contains("Failed authentication") || line.contains("is Denied"))
          .count();
    }
  }

  /** The right settings of a command, by the names of the properties file. */
  Map<String, String> settings(String kafkaUser) throws Exception {
    boolean setsUp = kafkaUser.equals(SETUP);
    var settings = new LinkedHashMap<String, String>();
    settings.put("bootstrap-servers", stack.addresses().kafka());
    security.client(kafkaUser).forEach((name, value) -> settings.put("kafka." + name, value));
    settings.put("schema-registry", registry.url());
    settings.put("registry.basic.auth.credentials.source", "USER_INFO");
    settings.put(
        "registry.basic.auth.user.info", (setsUp ? "writer:" : "reader:") + Secrets.REGISTRY);
    settings.put("registry.schema.registry.ssl.truststore.type", "PKCS12");
    settings.put(
        "registry.schema.registry.ssl.truststore.location",
        certificates.trustStore(Certificates.AUTHORITY).toString());
    settings.put("registry.schema.registry.ssl.truststore.password", Secrets.STORE);
    settings.put("elasticsearch-url", elasticsearch.url());
    settings.put("elasticsearch.ca.file", certificates.pem(Certificates.AUTHORITY).toString());
    settings.put("elasticsearch.api.key", key(kafkaUser));
    return settings;
  }

  private static String key(String kafkaUser) {
    return switch (kafkaUser) {
      case SETUP, RESET -> Secrets.SETUP_KEY;
      case VIEWER -> Secrets.VIEWER_KEY;
      case OPERATOR -> Secrets.OPERATOR_KEY;
      default -> Secrets.INDEXER_KEY;
    };
  }

  /** Writes a properties file. */
  Path file(Map<String, String> settings) throws Exception {
    Path file = Files.createTempFile(folder, "broadsheet", ".properties");
    return Files.writeString(
        file,
        settings.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue().replace("\\", "\\\\"))
            .collect(Collectors.joining("\n")));
  }

  /** How many connections the gateways have had, and requests they refused, until now. */
  long refused() {
    return Stream.concat(Stream.of(registry, elasticsearch), wrong.stream())
        .mapToLong(gateway -> gateway.refused() + gateway.connections())
        .sum();
  }

  /** A gateway before {@code behind} that shows what it should not. */
  TlsGateway wrong(SSLContext tls, TlsGateway behind) throws IOException {
    var gateway = new TlsGateway(tls, behind.behind(), Map.of());
    wrong.add(gateway);
    return gateway;
  }

  @Override
  public void close() {
    wrong.forEach(TlsGateway::close);
    elasticsearch.close();
    registry.close();
    stack.close();
  }
}
