package io.broadsheet.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three servers do what the services ask of them, also after a kill. */
class StackIT {

  private static Stack stack;

  @BeforeAll
  static void start() throws StackException {
    stack = TestStacks.start();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void kafkaDeliversAMessageOf32MebibytesAndKeepsItThroughAKill() throws Exception {
    var kafka = new KafkaClient(stack.addresses().kafka());
    String value = "长".repeat(32 * 1024 * 1024 / 3 - 1024);
    kafka.createTopic("large");
    kafka.send("large", value);
    assertThat(kafka.values("large", "before").equals(List.of(value))).isTrue();

    restartAfterKill(stack.kafka());

    assertThat(kafka.values("large", "after").equals(List.of(value))).isTrue();
  }

  @Test
  void registryKeepsASchemaAndItsCompatibilityThroughAKill() throws Exception {
    String subject = "articles-value";
    var schema = record("{\"name\":\"a\",\"type\":\"string\",\"default\":\"\"}");
    SchemaRegistryClient registry = registry();
    registry.updateCompatibility(subject, "FULL_TRANSITIVE");
    int id = registry.register(subject, schema);

    restartAfterKill(stack.registry());

    SchemaRegistryClient fresh = registry();
    assertThat(fresh.getSchemaById(id).canonicalString()).isEqualTo(schema.canonicalString());
    assertThat(fresh.getId(subject, schema)).isEqualTo(id);
    assertThat(fresh.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
    var broken = record("{\"name\":\"b\",\"type\":\"string\"}");
    assertThatThrownBy(() -> fresh.register(subject, broken))
        .isInstanceOfSatisfying(
            RestClientException.class, refusal -> assertThat(refusal.getStatus()).isEqualTo(409));
  }

  private static SchemaRegistryClient registry() {
    return new CachedSchemaRegistryClient(stack.addresses().registry(), 10);
  }

  private static AvroSchema record(String field) {
    return new AvroSchema("{\"type\":\"record\",\"name\":\"Article\",\"fields\":[" + field + "]}");
  }

  @Test
  void elasticsearchFindsAndCountsChineseArticlesAlsoAfterAKill() throws Exception {
    try (var articles = new ArticleIndex(stack.addresses().elasticsearch())) {
      articles.create();
      assertThat(articles.put("1", 5, "新区迎来开门红")).isEqualTo(201);
      assertThat(articles.put("1", 5, "新区迎来开门红")).isEqualTo(200);
      assertThat(articles.put("1", 4, "旧闻")).isEqualTo(409);
      assertThat(articles.put("2", 5, "港口吞吐量创新高")).isEqualTo(201);
      assertThat(articles.find("迎来")).containsExactly("1");
      assertThat(articles.find("来迎")).isEmpty();
      assertThat(articles.countsByDay()).containsExactly(2L);
      assertThat(articles.countsByType()).containsExactly("news=2");

      restartAfterKill(stack.elasticsearch());

      assertThat(articles.find("吞吐量")).containsExactly("2");
    }
  }

  @Test
  void elasticsearchTakesADocumentOf24Mebibytes() throws Exception {
    try (var pages = new ArticleIndex(stack.addresses().elasticsearch(), "large")) {
      pages.create();
      assertThat(pages.put("1", 1, "长篇报道。".repeat(24 * 1024 * 1024 / 15))).isEqualTo(201);
    }
  }

  @Test
  void registryAnswersAtItsRootAsWellWhereClientsLookFirst() throws Exception {
    String schemas = stack.addresses().registry();
    String local = "Host: localhost\r\n";

    assertThat(RawHttp.status(schemas, "GET /subjects", local)).isEqualTo(200);
    assertThat(RawHttp.status(schemas, "GET /config?defaultToGlobal=true", local)).isEqualTo(200);
    assertThat(RawHttp.status(schemas, "GET /subjects/none/versions", local)).isEqualTo(404);
    assertThat(RawHttp.status(schemas, "GET /subjects", "Host: evil.example\r\n")).isEqualTo(403);
  }

  /** What a page of the web makes a browser send: from elsewhere, or with its name pointed here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost:%1$d\r\nOrigin: https://evil.example\r\n",
        "Host: 127.0.0.1:%1$d\r\nOrigin: null\r\n",
        "Host: 127.0.0.1:%1$d\r\nOrigin: http://127.0.0.1:1\r\n",
        "Host: evil.example:%1$d\r\nOrigin: http://evil.example:%1$d\r\n",
        "Host: evil.example:%1$d\r\n",
        "Host: 127.0.0.1.evil.example:%1$d\r\n"
      })
  void noPageOfTheWebReachesElasticsearchOrTheRegistry(String headers) throws Exception {
    String search = stack.addresses().elasticsearch();
    String schemas = stack.addresses().registry();
    String toSearch = headers.formatted(URI.create(search).getPort());
    String toSchemas = headers.formatted(URI.create(schemas).getPort());

    assertThat(RawHttp.status(search, "POST /_all/_close", toSearch)).isEqualTo(403);
    assertThat(RawHttp.status(search, "GET /_cluster/health", toSearch)).isEqualTo(403);
    assertThat(RawHttp.status(search, "POST /_bulk", toSearch)).isEqualTo(403);
    assertThat(RawHttp.status(schemas, "DELETE /apis/ccompat/v7/subjects/any", toSchemas))
        .isEqualTo(403);
    assertThat(RawHttp.status(schemas, "GET /apis/ccompat/v7/subjects", toSchemas)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST", "[::1]"})
  void programsOfThisMachineReachBoth(String host) throws Exception {
    String headers = "Host: " + host + ":1\r\n";

    assertThat(RawHttp.status(stack.addresses().elasticsearch(), "GET /_cluster/health", headers))
        .isEqualTo(200);
    assertThat(
            RawHttp.status(stack.addresses().registry(), "GET /apis/ccompat/v7/subjects", headers))
        .isEqualTo(200);
  }

  @Test
  void elasticsearchSaysWhoItIs() throws Exception {
    try (var index = new ArticleIndex(stack.addresses().elasticsearch())) {
      assertThat(index.serverVersion()).startsWith("9.");
    }
  }

  @Test
  void elasticsearchMakesNoIndexByItself() throws Exception {
    try (var nowhere = new ArticleIndex(stack.addresses().elasticsearch(), "nowhere")) {
      assertThat(nowhere.put("1", 1, "题")).isEqualTo(404);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aCtrlCInTheTerminalDoesNotReachTheServers() throws Exception {
    for (Server server : servers()) {
      long pid = server.pid().orElseThrow();
      String[] afterName =
          Files.readString(Path.of("/proc/" + pid + "/stat")).replaceAll(".*\\) ", "").split(" ");
      long session = Long.parseLong(afterName[3]);
      assertThat(session).as("the session of %s", server.kind()).isEqualTo(pid);
    }
  }

  private static List<Server> servers() {
    return List.of(stack.kafka(), stack.registry(), stack.elasticsearch());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void everyServerListensOnLoopbackOnly() throws Exception {
    for (Server server : servers()) {
      assertThat(listeners(server.pid().orElseThrow()))
          .as("%s listens on", server.kind())
          .isNotEmpty()
          .allMatch(StackIT::isLoopback);
    }
  }

  /** The local addresses of a process's listening sockets, as Linux gives them. */
  private static List<String> listeners(long pid) throws Exception {
    var sockets = new HashSet<String>();
    try (var open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path file : open) {
        sockets.add(target(file));
      }
    }
    var found = new ArrayList<String>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table))) {
        String[] fields = line.strip().split(" +");
        if (fields[3].equals("0A") && sockets.contains("socket:[" + fields[9] + "]")) {
          found.add(fields[1].toUpperCase(Locale.ROOT));
        }
      }
    }
    return found;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("0100007F:")
        || address.startsWith("0000000000000000FFFF00000100007F:");
  }

  private static void restartAfterKill(Server server) throws StackException {
    String address = server.address();
    server.kill();
    assertThat(server.pid()).isEmpty();
    server.start();
    assertThat(server.address()).isEqualTo(address);
    assertThat(server.pid()).isPresent();
  }
}
