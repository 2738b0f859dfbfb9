package io.broadsheet.lab.security;

import static io.broadsheet.lab.security.SecuredStack.INDEXER;
import static io.broadsheet.lab.security.SecuredStack.INGEST;
import static io.broadsheet.lab.security.SecuredStack.OPERATOR;
import static io.broadsheet.lab.security.SecuredStack.POWERLESS;
import static io.broadsheet.lab.security.SecuredStack.SETUP;
import static io.broadsheet.lab.security.SecuredStack.STREAMS;
import static io.broadsheet.lab.security.SecuredStack.VIEWER;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every way to be refused that was thought of, and what must be said about it. */
final class Rows {

  private static final String PAGE = "refused.txt";
  private static final List<String> TRUST =
      List.of("no authority we trust", "kafka.ssl.truststore", "--bootstrap-servers");
  private static final List<String> RIGHT = List.of("tools/kafka-acls.sh");

  private final SecuredStack secured;
  private final Certificates certificates;
  private final String ingest;

  Rows(SecuredStack secured, Desk desk) throws Exception {
    this.secured = secured;
    certificates = secured.certificates();
    ingest = "ingest " + desk.page(PAGE);
  }

  Stream<Row> kafka() throws Exception {
    var stranger =
        Map.of(
            "kafka.ssl.truststore.location",
            certificates.trustStore(Certificates.STRANGER).toString());
    var otherName =
        Map.of(
            "bootstrap-servers",
            secured.settings(INGEST).get("bootstrap-servers").replace("127.0.0.1", "localhost"));
    var password =
        Map.of(
            "kafka.sasl.jaas.config",
            secured
                .settings(INGEST)
                .get("kafka.sasl.jaas.config")
                .replace(Secrets.of(INGEST), Secrets.WRONG));
    List<String> host = List.of("another host name", "--bootstrap-servers");
    List<String> user = List.of("user or password", "kafka.sasl.jaas.config");
    return Stream.of(
        new Row(ingest, INGEST, stranger, TRUST),
        new Row("streams", STREAMS, stranger, TRUST),
        new Row("indexer", INDEXER, stranger, TRUST),
        new Row("topics create", SETUP, stranger, TRUST),
        new Row(ingest, INGEST, otherName, host),
        new Row("topics create", SETUP, otherName, host),
        new Row(ingest, INGEST, password, user),
        new Row("streams", STREAMS, password, user),
        new Row("indexer", INDEXER, password, user),
        new Row("topics create", SETUP, password, user),
        new Row(ingest, POWERLESS, Map.of(), with("news.issues")),
        new Row("streams", POWERLESS, Map.of(), with("news.")),
        new Row("indexer", POWERLESS, Map.of(), with("news.")),
        new Row("topics create", POWERLESS, Map.of(), RIGHT));
  }

  /** Who may look, and not write or delete. */
  Stream<Row> lookers() {
    List<String> right = List.of("denies access", "kafka.* settings and our rights");
    return Stream.of(
        new Row("reprocess second.txt", VIEWER, Map.of(), List.of("did not take an issue")),
        new Row("reset --yes", OPERATOR, Map.of(), right),
        new Row("verify", POWERLESS, Map.of(), right));
  }

  /** Settings that no client can be made of. */
  Stream<Row> settings() {
    var jaas = Map.of("kafka.sasl.jaas.config", "Module required password=a " + Secrets.WRONG);
    var store = Map.of("kafka.ssl.truststore.location", "/there/is/none.p12");
    var password = Map.of("kafka.ssl.truststore.password", Secrets.WRONG);
    List<String> words = List.of("kafka.* settings");
    return Stream.of(
        new Row(ingest, INGEST, jaas, List.of("kafka.sasl.jaas.config is not well formed")),
        new Row("streams", STREAMS, jaas, words),
        new Row("topics create", SETUP, store, words),
        new Row("indexer", INDEXER, password, words),
        new Row(
            "schemas register",
            SETUP,
            Map.of("schema-registry", "https://user:" + Secrets.WRONG + "@localhost"),
            List.of("must not hold a password", "registry.basic.auth.user.info")),
        new Row(
            "index setup",
            SETUP,
            Map.of("elasticsearch-url", "https://user:" + Secrets.WRONG + "@localhost"),
            List.of("must not hold a password", "elasticsearch.password")));
  }

  Stream<Row> registry() throws Exception {
    var stranger =
        Map.of(
            "registry.schema.registry.ssl.truststore.location",
            certificates.trustStore(Certificates.STRANGER).toString());
    var elsewhere =
        Map.of("schema-registry", wrong(Certificates.Server.ELSEWHERE, secured.registry()));
    var password = Map.of("registry.basic.auth.user.info", "reader:" + Secrets.WRONG);
    var powerless = Map.of("registry.basic.auth.user.info", "powerless:" + Secrets.REGISTRY);
    List<String> trust = List.of("no authority we trust", "registry.schema.registry.ssl");
    List<String> user = List.of("HTTP 401", "registry.basic.auth.user.info");
    List<String> right = List.of("HTTP 403", "the right to read schemas");
    return Stream.of(
        new Row("schemas register", SETUP, stranger, trust),
        new Row("indexer", INDEXER, stranger, trust),
        new Row("schemas register", SETUP, elsewhere, List.of("another host name")),
        new Row("schemas register", SETUP, password, user),
        new Row(ingest, INGEST, password, user),
        new Row("streams", STREAMS, password, user),
        new Row("indexer", INDEXER, password, user),
        new Row("schemas register", SETUP, powerless, right),
        new Row(ingest, INGEST, powerless, right),
        new Row("indexer", INDEXER, powerless, right));
  }

  Stream<Row> elasticsearch() throws Exception {
    String fingerprint = "elasticsearch.certificate.fingerprint";
    String right = certificates.fingerprint(Certificates.AUTHORITY);
    var stranger =
        Map.of("elasticsearch.ca.file", certificates.pem(Certificates.STRANGER).toString());
    var elsewhere =
        Map.of("elasticsearch-url", wrong(Certificates.Server.ELSEWHERE, secured.elasticsearch()));
    var impostor =
        Map.of(
            fingerprint,
            right,
            "elasticsearch-url",
            secured.wrong(certificates.impostor(), secured.elasticsearch()).url());
    var otherFingerprint = Map.of(fingerprint, certificates.fingerprint(Certificates.STRANGER));
    List<String> trust = List.of("no authority we trust", "elasticsearch.ca.file");
    List<String> finger = List.of("fingerprint that we were given", fingerprint);
    return Stream.of(
        new Row("index setup", SETUP, stranger, trust),
        new Row("indexer", INDEXER, stranger, trust),
        new Row("index setup", SETUP, elsewhere, List.of("another host name")),
        new Row("index setup", SETUP, otherFingerprint, finger),
        new Row("indexer", INDEXER, otherFingerprint, finger),
        new Row("index setup", SETUP, impostor, trust),
        new Row("index setup", SETUP, key(Secrets.UNKNOWN_KEY), List.of("401", "api.key")),
        new Row("indexer", INDEXER, key(Secrets.UNKNOWN_KEY), List.of("401", "api.key")),
        new Row("index setup", SETUP, key(Secrets.POWERLESS_KEY), List.of("403", "privileges")),
        new Row("index setup", SETUP, key(Secrets.INDEXER_KEY), List.of("403", "privileges")),
        new Row("index rebuild", INDEXER, key(Secrets.INDEXER_KEY), List.of("403", "privileges")),
        new Row("indexer", INDEXER, key(Secrets.POWERLESS_KEY), List.of("403", "privileges")),
        new Row(
            "indexer",
            INDEXER,
            key(Secrets.LOOKER_KEY),
            List.of("403", "key or user", "privileges")));
  }

  private static Map<String, String> key(String key) {
    return Map.of("elasticsearch.api.key", key);
  }

  private String wrong(Certificates.Server server, TlsGateway behind) throws Exception {
    return secured.wrong(certificates.listener(server), behind).url();
  }

  private static List<String> with(String topic) {
    return Stream.concat(Stream.of(topic), RIGHT.stream()).toList();
  }
}
