package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.indexer.IndexerService;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.operations.setup.SchemaSetup;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.Stack;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people find in the indices. */
@ExtendWith(SharedStack.class)
class IndicesIT {

  private static final String TEXT =
      Pages.page(Pages.article("西海岸新区举行春季运动会"), Pages.article("市南区图书馆新馆今日开放"));

  private static final NamedValue<HighlightField> HIGHLIGHTED =
      NamedValue.of("text", HighlightField.of(field -> field));

  @TempDir static Path folder;

  private static TestEnvironment environment;

  @BeforeAll
  static void open(Stack stack) throws IOException, InterruptedException {
    environment = new TestEnvironment(stack, "indices-");
    environment.publish(Files.writeString(folder.resolve("某报_20240305_02.txt"), TEXT));
  }

  @AfterAll
  static void close() throws IOException {
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  void findsAShortNameWithinALongOne() throws IOException {
    assertThat(headlines("新区")).containsExactly("西海岸新区举行春季运动会");
  }

  @Test
  void findsPhrasesExactly() throws IOException {
    assertThat(headlines("举行春季运动会")).containsExactly("西海岸新区举行春季运动会");
    assertThat(headlines("春季举行运动会")).isEmpty();
    assertThat(headlines("新馆图书")).isEmpty();
  }

  @Test
  void highlightsWhatWasFound() throws IOException {
    assertThat(
            phrase("春季运动会").stream().flatMap(hit -> hit.highlight().get("text").stream()).toList())
        .isNotEmpty()
        .allMatch(fragment -> fragment.contains("<em>春季运动会</em>"));
  }

  @Test
  void tellsEachMentionWithItsSentenceAndDay() throws IOException {
    List<ObjectNode> mentions = all("mentions");

    assertThat(mentions)
        .isNotEmpty()
        .allSatisfy(
            mention -> {
              assertThat(mention.path("sentence").asText())
                  .contains(mention.path("text").asText())
                  .doesNotContain("\n");
              assertThat(mention.path("day").asText()).isEqualTo("2024-03-05");
            });
    assertThat(mentions)
        .extracting(mention -> mention.path("name").asText())
        .anyMatch(name -> name.endsWith("西海岸新区"));
  }

  @Test
  void keepsTheIssueAsItCame() throws IOException {
    ObjectNode issue = all("issues").getFirst();

    assertThat(issue.path("text").asText()).isEqualTo(TEXT);
    assertThat(issue.path("newspaper").asText()).isEqualTo("某报");
    assertThat(issue.path("date").asText()).isEqualTo("2024-03-05");
  }

  @Test
  void countsWhatEveryDayCovers() throws IOException {
    long mentions =
        all("coverage").stream()
            .peek(day -> assertThat(day.path("day").asText()).isEqualTo("2024-03-05"))
            .mapToLong(day -> day.path("mentions").asLong())
            .sum();

    assertThat(mentions)
        .isPositive()
        .isEqualTo(
            all("mentions").stream()
                .filter(mention -> mention.path("role").asText().equals("BODY"))
                .count());
  }

  @Test
  void stopsAndNamesTheRebuildWhenAnIndexIsLost() throws Exception {
    String prefix = "lost-";
    try (var indexer = indexer(prefix)) {
      lose(prefix, indexer);
      withdraw(Topics.of(prefix).enriched().name());

      awaitNamesRebuild(indexer, prefix);
    }
  }

  @Test
  void noticesALostIndexAlsoWhenNothingIsToBeWritten() throws Exception {
    String prefix = "idle-";
    try (var indexer = indexer(prefix)) {
      lose(prefix, indexer);

      awaitNamesRebuild(indexer, prefix);
    }
  }

  @Test
  void asksForARebuildWhenKafkaHasForgottenTheGroupOfAFilledIndex() throws Exception {
    String prefix = "forgotten-";
    setUp(prefix);
    environment
        .client()
        .index(
            index ->
                index
                    .index(prefix + "articles")
                    .id("a")
                    .refresh(Refresh.True)
                    .document(Map.of("id", "a")));

    try (var indexer = indexer(prefix)) {
      awaitReady(indexer);

      assertThat(indexer.health().toString()).contains("broadsheet index rebuild");
    }
  }

  private static void setUp(String prefix) throws IOException, InterruptedException {
    new TopicSetup(environment.environment().kafka(), 1, Optional.of((short) 1))
        .run(Topics.of(prefix).all());
    new SchemaSetup(environment.environment().registry()).run(Topics.of(prefix).all());
    new IndexSetup(environment.client()).run(Indices.of(prefix));
  }

  private static IndexerService indexer(String prefix) throws IOException, InterruptedException {
    setUp(prefix);
    var settings = IndexerSettings.of(environment.addresses().environment(prefix));
    return IndexerService.start(settings, new SimpleMeterRegistry());
  }

  private static void lose(String prefix, IndexerService indexer) throws IOException {
    awaitReady(indexer);
    environment.client().indices().delete(delete -> delete.index(prefix + "mentions-v2"));
  }

  private static void awaitNamesRebuild(IndexerService indexer, String prefix) {
    Awaitility.await().atMost(TestEnvironment.PATIENCE).until(() -> indexer.failure().isPresent());
    assertThat(indexer.failure().get())
        .hasMessageContaining(prefix + "mentions")
        .hasMessageContaining("broadsheet index rebuild");
  }

  private static void awaitReady(IndexerService indexer) {
    Awaitility.await()
        .atMost(TestEnvironment.PATIENCE)
        .until(() -> indexer.health() instanceof Health.Ready);
  }

  /** Sends the tombstone of an article that once had a mention. */
  private static void withdraw(String topic) throws Exception {
    var record = new ProducerRecord<String, byte[]>(topic, "gone", null);
    record.headers().add(HeaderNames.REVISION, "7".getBytes(StandardCharsets.UTF_8));
    record.headers().add(HeaderNames.MENTIONS, "1".getBytes(StandardCharsets.UTF_8));
    Map<String, Object> settings = Map.of("bootstrap.servers", environment.addresses().kafka());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  private static List<String> headlines(String phrase) throws IOException {
    return phrase(phrase).stream().map(hit -> hit.source().path("headline").asText()).toList();
  }

  private static List<Hit<ObjectNode>> phrase(String phrase) throws IOException {
    return environment
        .client()
        .search(
            search ->
                search
                    .index(environment.alias("articles"))
                    .query(query -> query.matchPhrase(m -> m.field("text").query(phrase)))
                    .highlight(highlight -> highlight.fields(HIGHLIGHTED)),
            ObjectNode.class)
        .hits()
        .hits();
  }

  private static List<ObjectNode> all(String kind) throws IOException {
    return environment
        .client()
        .search(search -> search.index(environment.alias(kind)).size(1_000), ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .toList();
  }
}
