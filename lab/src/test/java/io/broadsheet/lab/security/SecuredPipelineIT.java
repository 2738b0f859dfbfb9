package io.broadsheet.lab.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every command against servers with TLS, passwords and rights: let in, and refused. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredPipelineIT {

  private static final Pattern PORT = Pattern.compile("metrics on (http://127.0.0.1:[0-9]+)");

  @TempDir static Path folder;

  private static final StringBuilder PRINTED = new StringBuilder();
  private static Captured captured;
  private static SecuredStack secured;
  private static Desk desk;
  private static Rows rows;
  private static Refusals refusals;

  @BeforeAll
  static void open() throws Exception {
    captured = new Captured();
    secured = new SecuredStack(folder);
    desk = new Desk(secured, folder);
    rows = new Rows(secured, desk);
    refusals = new Refusals(secured, desk, PRINTED);
  }

  @AfterAll
  static void close() {
    if (secured != null) {
      secured.close();
    }
    captured.close();
  }

  /** The second page stays unread by the indexer, the third by streams: others shall refuse it. */
  @Test
  @Order(1)
  void bringsAPageThroughEverythingWithTheLeastRights() throws Exception {
    desk.succeed("topics create");
    desk.succeed("schemas register");
    desk.succeed("index setup");
    desk.publish("first.txt");
    try (CommandRun streams = desk.start("streams", Map.of())) {
      await("streams says where it serves", () -> captured.text().contains("metrics on"), streams);
      try (CommandRun indexer = desk.start("indexer", Map.of())) {
        await("a document is written", () -> asked("_bulk"), streams, indexer);
        PRINTED.append(pages(captured.text()));
        assertThat(rights("state")).isEqualTo("rwx------");
        assertThat(rights("ledger")).isEqualTo("rw-------");
        operate();
        Exploring.everything(secured, desk);
      }
      long before = enriched();
      desk.publish("second.txt");
      await("the second page is enriched", () -> enriched() > before, streams);
    }
    desk.publish("third.txt");

    assertThat(captured.text()).contains("[hidden]").doesNotContain("is Denied");
    assertThat(secured.kafkaRefusals()).isZero();
  }

  /** What operators do while everything runs. */
  private static void operate() throws Exception {
    secured.publishJunk("junk");
    desk.succeed("status");
    assertThat(desk.succeed("check")).doesNotContain("wrong  ").contains("we may [read]");
    await("the dead letter", () -> desk.succeed("dead-letters list").contains("junk"));
    assertThat(desk.succeed("dead-letters retry")).contains("published");
    assertThat(desk.succeed("reprocess first.txt")).contains("1");
    assertThat(desk.succeed("verify")).contains("they agree");
    assertThat(
            desk.succeed(
                "index rebuild --delete-old",
                SecuredStack.INDEXER,
                Map.of("elasticsearch.api.key", Secrets.REBUILD_KEY)))
        .contains("In use now");
    assertThat(desk.succeed("withdraw first.txt --yes")).contains("Nothing of it is left");
  }

  @Test
  @Order(2)
  void letsNobodyWriteWhoMayOnlyLook() throws Exception {
    refusals.all(rows.lookers());
  }

  @Test
  @Order(3)
  void beginsAnewWithTheRightsForIt() throws Exception {
    long before = secured.kafkaRefusals();

    desk.succeed("reset --outputs --indices --dead-letters --issues --yes");

    assertThat(secured.kafkaRefusals()).isEqualTo(before);
  }

  @Test
  @Order(2)
  void namesWhatKafkaRefusesAndStops() throws Exception {
    refusals.all(rows.kafka());
  }

  @Test
  @Order(2)
  void namesTheRightThatStreamsLacks() throws Exception {
    for (var lacking :
        Map.<Predicate<AclBinding>, String>of(
                is(ResourceType.GROUP, "User:broadsheet-streams"), "group broadsheet-streams",
                is(ResourceType.TRANSACTIONAL_ID, "User:broadsheet-streams"), "transactional ids",
                is(ResourceType.TOPIC, "broadsheet-streams-"), "broadsheet-streams-")
            .entrySet()) {
      refusals.without(
          lacking.getKey(),
          new Row(
              "streams",
              SecuredStack.STREAMS,
              Map.of(),
              List.of(lacking.getValue(), "tools/kafka-acls.sh")));
    }
  }

  @Test
  @Order(2)
  void namesTheRightThatTheIndexerLacks() throws Exception {
    refusals.without(
        is(ResourceType.GROUP, "User:broadsheet-indexer"),
        new Row(
            "indexer", SecuredStack.INDEXER, Map.of(), List.of("group", "tools/kafka-acls.sh")));
  }

  @Test
  @Order(2)
  void namesTheSettingThatNoClientCanBeMadeOf() throws Exception {
    refusals.all(rows.settings());
  }

  @Test
  @Order(2)
  void namesWhatTheRegistryRefusesAndStops() throws Exception {
    refusals.all(rows.registry());
  }

  @Test
  @Order(2)
  void namesWhatElasticsearchRefusesAndStops() throws Exception {
    refusals.all(rows.elasticsearch());
  }

  @Test
  @Order(2)
  void trustsAnAuthorityByItsFingerprint() throws Exception {
    String authority = secured.certificates().fingerprint(Certificates.AUTHORITY);
    CommandRun run =
        desk.start("index setup", Map.of("elasticsearch.certificate.fingerprint", authority));

    assertThat(run.exitCode(Desk.PATIENCE)).as(run.said()).isZero();
  }

  @Test
  @Order(4)
  void printsNoSecretWhateverHappens() {
    String all = captured.text() + PRINTED;

    assertThat(PRINTED).contains("broadsheet_indexer", "kafka_stream", "running");
    for (String secret : secured.secrets()) {
      assertThat(all.contains(secret)).as(secret).isFalse();
    }
  }

  private static Predicate<AclBinding> is(ResourceType type, String part) {
    return acl -> acl.pattern().resourceType() == type && acl.toString().contains(part);
  }

  private static String rights(String file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }

  private static boolean asked(String part) {
    return secured.elasticsearch().asked("ApiKey " + Secrets.INDEXER_KEY).stream()
        .anyMatch(request -> request.contains(part));
  }

  private static long enriched() throws Exception {
    try (Admin admin = secured.administrator()) {
      String topic = "news.articles.enriched";
      var partitions =
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
      Map<TopicPartition, OffsetSpec> all = new java.util.HashMap<>();
      partitions.forEach(
          p -> all.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
      return admin.listOffsets(all).all().get().values().stream().mapToLong(o -> o.offset()).sum();
    }
  }

  private static void await(
      String what, java.util.concurrent.Callable<Boolean> done, CommandRun... running) {
    Awaitility.await(what)
        .atMost(Desk.PATIENCE)
        .failFast(
            () -> {
              for (CommandRun run : running) {
                assertThat(run.runs()).as(run.said()).isTrue();
              }
            })
        .until(done);
  }

  /** What the running services say about themselves, at the addresses that the log names. */
  private static String pages(String log) throws Exception {
    List<String> said = new ArrayList<>();
    Matcher found = PORT.matcher(log);
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (found.find()) {
        for (String page : List.of("/health", "/ready", "/metrics")) {
          var request = HttpRequest.newBuilder(URI.create(found.group(1) + page)).build();
          said.add(client.send(request, BodyHandlers.ofString()).body());
        }
      }
    }
    return String.join("\n", said);
  }
}
