package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.VersionType;
import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.NewIndex;
import io.broadsheet.lab.endtoend.Commands.Result;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does, on one environment; each test has pages of its own. */
@ExtendWith(SharedStack.class)
class OperationsIT {

  private static final Topics TOPICS = Topics.of("operations-");

  private static TestEnvironment environment;
  private static Commands commands;

  @TempDir Path folder;

  @BeforeAll
  static void open(Stack stack) throws IOException, InterruptedException {
    environment = new TestEnvironment(stack, "operations-");
    commands = new Commands(environment.addresses(), "operations-");
  }

  @AfterAll
  static void close() throws IOException {
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  void checkPassesWhenAllIsSetUpAndNamesWhatAnEmptyEnvironmentLacks() throws Exception {
    Result well = commands.run("check");
    Result empty = commands.run("check", "--prefix", "nobody-", "--json");

    assertThat(well.code()).as(well.toString()).isZero();
    assertThat(well.out())
        .contains("ok     kafka")
        .contains("ok     subject operations-news.issues-value")
        .contains("ok     alias operations-mentions")
        .doesNotContain("wrong");
    assertThat(empty.code()).isEqualTo(1);
    assertThat(empty.json())
        .filteredOn(finding -> !finding.path("ok").asBoolean())
        .extracting(finding -> finding.path("todo").asText())
        .contains(
            "Run: broadsheet topics create",
            "Run: broadsheet schemas register",
            "Run: broadsheet index setup");
  }

  @Test
  void statusShowsTopicsGroupsAndIndices() throws Exception {
    environment.publish(page("status.txt", "戊村公路改造完工"));

    JsonNode status = commands.run("status", "--json", "--http", "http://127.0.0.1:1").json();

    assertThat(status.path("kafka").path("topics")).hasSize(5);
    assertThat(status.path("kafka").path("groups"))
        .extracting(group -> group.path("group").asText() + " " + group.path("members"))
        .containsExactly("operations-broadsheet-streams 1", "operations-broadsheet-indexer 1");
    assertThat(status.path("indices").path(0).path("documents").asLong()).isPositive();
    assertThat(status.path("services").path(0).path("state").asText()).isEqualTo("unreachable");
    assertThat(
            commands.run("status", "--fail-on", "services", "--http", "http://127.0.0.1:1").code())
        .isEqualTo(1);
    assertThat(commands.run("status").out())
        .contains("operations-news.articles.enriched")
        .contains("operations-mentions");
  }

  @Test
  void verifyFindsWhatIsMissingOlderAndExtraAndRetryAndWithdrawMendIt() throws Exception {
    Path page = page("verified.txt", "甲区新建三座书屋", "乙区举办科普讲座");
    environment.publish(page);
    List<String> ids = environment.expected(page);
    assertThat(commands.run("verify").code()).isZero();
    long revision = environment.indexed().get(ids.get(1));
    delete(ids.get(0), environment.indexed().get(ids.get(0)));
    send(
        TOPICS.enriched(),
        ids.get(1),
        "poison",
        Map.of(HeaderNames.REVISION, Long.toString(revision + 1)));
    write("verified.txt/000000000000", 5);

    Result found = commands.run("verify", "--json");
    assertThat(found.code()).isEqualTo(1);
    assertThat(found.json().path("differences"))
        .extracting(d -> d.path("kind").asText() + " " + d.path("id").asText())
        .containsExactlyInAnyOrder(
            "missing " + ids.get(0), "older " + ids.get(1), "extra verified.txt/000000000000");

    String origin = letterAbout(ids.get(0));
    Result retried = commands.run("dead-letters", "retry", origin);
    assertThat(retried.out()).contains("indexed").contains(ids.get(0));
    assertThat(state(origin)).isEqualTo("done");
    delete("verified.txt/000000000000", 5);
    assertThat(commands.run("withdraw", "verified.txt", "--yes").code()).isZero();
    assertThat(commands.run("verify").out()).contains("they agree");
  }

  @Test
  void verifyTakesNoTrafficForADifference() throws Exception {
    Path page = page("traffic.txt", "壬岛灯塔亮起");
    var traffic =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 5; i++) {
                republish(page, "第" + i + "次修订的消息");
              }
            });

    do {
      Result verified = commands.run("verify");
      assertThat(verified.code()).as(verified.toString()).isZero();
    } while (!traffic.isDone());
    traffic.join();
  }

  @Test
  void getTellsWhatIsKnownOfAnIssueAndOfAnArticle() throws Exception {
    Path page = page("known.txt", "辛县灯会今晚开幕", "癸镇修路");
    environment.publish(page);
    String article = environment.expected(page).getFirst();

    Result issue = commands.run("get", "known.txt");
    assertThat(issue.code()).as(issue.toString()).isZero();
    assertThat(issue.out())
        .contains("known.txt  from ", "articles  2", "辛县灯会今晚开幕", "0 dead letters");
    JsonNode known = commands.run("get", article, "--json").json();
    assertThat(known.path("issueId").asText()).isEqualTo("known.txt");
    assertThat(known.path("records")).hasSize(1);
    assertThat(known.path("article").path("id").asText()).isEqualTo(article);

    Result unknown = commands.run("get", "known.txt/000000000000", "misspelt.txt");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.out()).contains("know misspelt.txt", "know known.txt/000000000000");
  }

  @Test
  void withdrawTakesAnIssueBackToTheLastMentionAndItMayComeAgain() throws Exception {
    Path page = page("withdrawn.txt", "丙县粮食喜获丰收", "丁县新医院投入使用");
    environment.publish(page);
    List<String> ids = environment.expected(page);

    Result plan = commands.run("withdraw", "withdrawn.txt");
    assertThat(plan.code()).isEqualTo(1);
    assertThat(plan.out()).contains("丙县粮食喜获丰收").contains("--yes");
    assertThat(environment.indexed()).containsKeys(ids.get(0), ids.get(1));
    long before = environment.indexed().get(ids.get(0));

    JsonNode done = commands.run("withdraw", "withdrawn.txt", "--yes", "--json").json();
    assertThat(done.path("gone").asBoolean()).as(done.toPrettyString()).isTrue();
    assertThat(done.path("before").path("coverage")).isNotEmpty();
    assertThat(environment.topic().live()).doesNotContainKeys(ids.get(0), ids.get(1));
    assertThat(commands.run("withdraw", "withdrawn.txt", "--yes").code()).isZero();
    assertThat(commands.run("withdraw", "misspelt.txt", "--yes").code()).isEqualTo(1);

    environment.publish(page);
    assertThat(environment.indexed().get(ids.get(0))).isGreaterThan(before);
  }

  @Test
  void reprocessPublishesTheNewestTextAndNothingThatWasWithdrawn() throws Exception {
    Path kept = page("kept.txt", "己镇集市重新开张");
    Path gone = page("gone.txt", "庚镇码头扩建");
    environment.publish(kept, gone);
    assertThat(commands.run("withdraw", "gone.txt", "--yes").code()).isZero();
    Map<String, Long> before = environment.indexed();

    Result again = commands.run("reprocess", "--json", "kept.txt", "gone.txt", "misspelt.txt");
    environment.awaitIdle();

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.json().path("published").asInt()).isEqualTo(1);
    assertThat(again.json().path("withdrawn").path(0).asText()).isEqualTo("gone.txt");
    assertThat(again.json().path("unknown").path(0).asText()).isEqualTo("misspelt.txt");
    assertThat(issue("kept.txt")).hasSize(2);
    assertThat(issue("gone.txt").getLast().value()).isNull();
    assertThat(environment.indexed()).isEqualTo(before);
    assertThat(commands.run("reprocess", "--all", "--dry-run").code()).isZero();
  }

  @Test
  void retryPublishesAnIssueAgainUntilANewerOneIsThere() throws Exception {
    send(TOPICS.issues(), "poison.txt", "poison", Map.of());
    String origin = openLetter("poison.txt");
    assertThat(commands.run("dead-letters", "retry", origin).code()).isZero();
    assertThat(state(origin)).isEqualTo("superseded");
    assertThat(issue("poison.txt")).hasSize(2);

    environment.publish(page("poison.txt", "辛市地铁延长线通车"));
    assertThat(commands.run("dead-letters", "retry").out()).doesNotContain("poison.txt");
    assertThat(issue("poison.txt")).hasSize(3);
  }

  @Test
  void discardLaysALetterToRestAndAsksFirst() throws Exception {
    send(TOPICS.issues(), "junk.txt", "junk", Map.of());
    String origin = openLetter("junk.txt");

    assertThat(commands.run("dead-letters", "discard", origin).code()).isEqualTo(1);
    assertThat(state(origin)).isEqualTo("open");
    assertThat(commands.run("dead-letters", "discard", origin, "--yes").code()).isZero();
    assertThat(state(origin)).isEqualTo("discarded");
    assertThat(commands.run("dead-letters", "retry", origin).out()).doesNotContain("published");
  }

  @Test
  void retryRefusesAgainWhatTheIndexCanNeverTakeAndWritesNoOutputTopic() throws Exception {
    String id = "poisoned/0123456789ab";
    send(TOPICS.enriched(), id, "poison", Map.of(HeaderNames.REVISION, "5"));
    try {
      String origin = openLetter(id);
      Result retried = commands.run("dead-letters", "retry", origin);

      assertThat(retried.code()).isEqualTo(1);
      assertThat(retried.out()).contains("refused");
      assertThat(environment.topic().records()).filteredOn(r -> id.equals(r.key())).hasSize(1);
    } finally {
      send(TOPICS.enriched(), id, null, Map.of(HeaderNames.REVISION, "6"));
    }
    Awaitility.await().until(() -> commands.run("verify").code() == 0);
  }

  @Test
  void resetRefusesRunningServicesAndEmptiesWhatNobodyUses() throws Exception {
    Result refused = commands.run("reset", "--yes", "--state-dir", folder.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Services are running");

    Topics fresh = Topics.of("fresh-");
    new TopicSetup(environment.environment().kafka(), 2, Optional.empty()).run(fresh.all());
    new IndexSetup(environment.client(), 2).run(Indices.of("fresh-").articles());
    send(fresh.articles(), "a", "a", Map.of());
    Path state = Files.createDirectories(folder.resolve("fresh-broadsheet-streams/0_0"));
    String[] reset = {
      "reset", "--prefix", "fresh-", "--outputs", "--indices", "--state-dir", folder.toString()
    };

    assertThat(commands.run(reset).code()).isEqualTo(1);
    assertThat(contents(fresh.articles())).hasSize(1);
    assertThat(commands.run(with(reset, "--yes")).code()).isZero();

    assertThat(contents(fresh.articles())).isEmpty();
    assertThat(NewIndex.shardsOf(environment.client(), "fresh-articles-v1")).isEqualTo(2);
    assertThat(state).doesNotExist();
  }

  private static void republish(Path page, String headline) {
    try {
      Files.writeString(page, Pages.page(Pages.article(headline)));
      environment.publish(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path page(String name, String... headlines) throws IOException {
    Path page = folder.resolve(name);
    String[] articles =
        java.util.Arrays.stream(headlines).map(Pages::article).toArray(String[]::new);
    return Files.writeString(page, Pages.page(articles));
  }

  private static String[] with(String[] arguments, String more) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = more;
    return all;
  }

  private static String state(String origin) throws IOException {
    return commands.run("dead-letters", "list", "--json", origin).json().path("state").asText();
  }

  /** The origin of the open letter about {@code key}, once there is one. */
  private static String openLetter(String key) {
    return Awaitility.await()
        .atMost(TestEnvironment.PATIENCE)
        .until(
            () ->
                environment.deadLetters().records().stream()
                    .filter(letter -> letter.key().equals(key))
                    .map(OperationsIT::origin)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static String origin(ConsumerRecord<String, byte[]> letter) {
    return String.join(
        "/",
        TopicContents.header(letter, HeaderNames.ERROR_TOPIC),
        TopicContents.header(letter, HeaderNames.ERROR_PARTITION),
        TopicContents.header(letter, HeaderNames.ERROR_OFFSET));
  }

  /** Writes a letter as the indexer does, about the newest record of an article. */
  private static String letterAbout(String articleId) throws Exception {
    ConsumerRecord<String, byte[]> record =
        environment.topic().records().stream()
            .filter(r -> r.key().equals(articleId))
            .reduce((first, second) -> second)
            .orElseThrow();
    send(
        TOPICS.deadLetters(),
        articleId,
        null,
        Map.of(
            HeaderNames.REVISION,
            TopicContents.header(record, HeaderNames.REVISION),
            HeaderNames.ERROR_STAGE,
            "index",
            HeaderNames.ERROR_REASON,
            "refused-by-elasticsearch",
            HeaderNames.ERROR_TOPIC,
            record.topic(),
            HeaderNames.ERROR_PARTITION,
            Integer.toString(record.partition()),
            HeaderNames.ERROR_OFFSET,
            Long.toString(record.offset())));
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }

  private static List<ConsumerRecord<String, byte[]>> issue(String id) {
    return contents(TOPICS.issues()).stream().filter(record -> id.equals(record.key())).toList();
  }

  private static List<ConsumerRecord<String, byte[]>> contents(Topic topic) {
    return TopicContents.read(environment.addresses().kafka(), topic).records();
  }

  private static void delete(String id, long version) throws IOException {
    environment
        .client()
        .delete(
            delete ->
                delete
                    .index(environment.alias("articles"))
                    .id(id)
                    .version(version)
                    .versionType(VersionType.ExternalGte));
  }

  private static void write(String id, long version) throws IOException {
    environment
        .client()
        .index(
            index ->
                index
                    .index(environment.alias("articles"))
                    .id(id)
                    .version(version)
                    .versionType(VersionType.ExternalGte)
                    .document(Map.of("id", id)));
  }

  private static RecordMetadata send(
      Topic topic, String key, String value, Map<String, String> headers) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", environment.addresses().kafka());
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(topic.name(), key, bytes);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      return producer.send(record).get();
    }
  }
}
