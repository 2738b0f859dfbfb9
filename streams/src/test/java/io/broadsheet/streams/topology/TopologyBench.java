package io.broadsheet.streams.topology;

import io.broadsheet.runtime.serde.PublishedSchema;
import io.broadsheet.runtime.serde.RegistryPatience;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.text.work.BudgetScope;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The topology under a test driver, with a splitter that takes each line "headline body" for an
 * article, with "下2" for a jump and "上1" for a continuation behind it, and an enricher that takes
 * each character of the body for a person, and "署" for the one who wrote it.
 */
final class TopologyBench implements AutoCloseable {

  static final String STUMBLE = "绊";
  static final String SWELL = "胀";
  static final String HALF = "半满半满";
  static final String TOIL = "劳";
  static final String DEATH = "死";
  static final String AUTHOR = "署";

  private static final RegistryConnection REGISTRY = RegistryConnection.to("mock://bench");

  private final Topics topics = Topics.of("");
  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final IssueCounters fates = IssueCounters.in(meters);
  private final WorkAhead ahead;
  private final Topology topology;
  private final TopologyTestDriver driver;
  private final Map<String, TestRecord<String, EnrichedArticle>> newest = new TreeMap<>();
  private final TestInputTopic<byte[], byte[]> issues;

  TopologyBench() {
    this(Safeguards.DEFAULT);
  }

  TopologyBench(Safeguards safeguards) {
    topics.all().forEach(this::register);
    var patience =
        RegistryPatience.with(
            REGISTRY, Duration.ofSeconds(1), _ -> RegistryPatience.Pause.Next.ASK_AGAIN);
    var codec = new RecordCodec(topics, registry, patience);
    var steps = new IssueSteps(TopologyBench::split, TopologyBench::enrich, "bench", safeguards);
    ahead = WorkAhead.of(steps, codec, 1);
    topology = NewsTopology.build(topics, steps.with(safeguards.with(ahead)), codec, fates);
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    driver = new TopologyTestDriver(topology, properties);
    issues =
        driver.createInputTopic(
            topics.issues().name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  String description() {
    return topology.describe().toString().strip();
  }

  static String checkedInDescription() {
    try (var in = TopologyBench.class.getResourceAsStream("topology.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IssueCounters fates() {
    return fates;
  }

  /** How many issues have this fate. */
  double done(String fate) {
    return meters.find("broadsheet.streams.issues.done").tag("fate", fate).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  /** How many issues are dead for this reason. */
  double dead(String reason) {
    return meters.get("broadsheet.streams.issues.done").tag("reason", reason).counter().count();
  }

  /** Works on the issue at {@code offset} before it is published. */
  WorkAhead workAhead(String id, String text, long offset) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    ahead.begin(new ConsumerRecord<>(topics.issues().name(), 0, offset, key, encoded(id, text)));
    return ahead;
  }

  void publish(String id, String text, long timestamp) {
    send(id, encoded(id, text), timestamp);
  }

  /** Publishes page {@code page} of a newspaper that appears on {@code date}. */
  void publish(String page, String date, String text, long timestamp) {
    RawIssue issue =
        RawIssue.newBuilder()
            .setIssueId(page)
            .setNewspaper("日报")
            .setDate(date)
            .setPage(page)
            .setText(text)
            .build();
    send(page, encoded(issue), timestamp);
  }

  /** The last record of each article. */
  Map<String, TestRecord<String, EnrichedArticle>> newest() {
    enriched().forEach(record -> newest.put(record.key(), record));
    return newest;
  }

  /** Sends a decision as if an edition had made it. */
  void decide(String articleId, DecidedArticle decided) {
    driver
        .createInputTopic(
            "bench-joined-articles-repartition",
            new StringSerializer(),
            StateStores.decidedArticles().serializer())
        .pipeInput(articleId, decided);
  }

  void publishFrom(String source, String id, String text, long timestamp) {
    RawIssue issue = RawIssue.newBuilder().setIssueId(id).setText(text).setSource(source).build();
    send(id, encoded(issue), timestamp);
  }

  void withdraw(String id, long timestamp) {
    send(id, null, timestamp);
  }

  void send(String key, byte[] value, long timestamp) {
    byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    issues.pipeInput(new TestRecord<>(bytes, value, Instant.ofEpochMilli(timestamp)));
  }

  void sendTruncated(String id, String text, long timestamp) {
    byte[] whole = encoded(id, text);
    send(id, Arrays.copyOf(whole, whole.length / 2), timestamp);
  }

  void sendCoverage(String id, long timestamp) {
    byte[] value =
        RegistrySerde.<Coverage>serializer(REGISTRY, registry)
            .serialize(topics.coverage().name(), Coverage.newBuilder().build());
    send(id, value, timestamp);
  }

  List<TestRecord<String, Article>> articles() {
    return read(topics.articles());
  }

  List<TestRecord<String, EnrichedArticle>> enriched() {
    return read(topics.enriched());
  }

  List<TestRecord<String, Coverage>> coverage() {
    return read(topics.coverage());
  }

  List<TestRecord<byte[], byte[]>> deadLetters() {
    return driver
        .createOutputTopic(
            topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  void drain() {
    articles();
    enriched();
    coverage();
    deadLetters();
  }

  static long revision(TestRecord<?, ?> record) {
    byte[] value = record.headers().lastHeader(HeaderNames.REVISION).value();
    return Long.parseLong(new String(value, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    ahead.close();
    driver.close();
  }

  private <T extends SpecificRecord> List<TestRecord<String, T>> read(Topic topic) {
    Deserializer<T> values = RegistrySerde.deserializer(REGISTRY, registry);
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), values)
        .readRecordsToList();
  }

  private byte[] encoded(String id, String text) {
    return encoded(RawIssue.newBuilder().setIssueId(id).setText(text).build());
  }

  private byte[] encoded(RawIssue issue) {
    return RegistrySerde.<RawIssue>serializer(REGISTRY, registry)
        .serialize(topics.issues().name(), issue);
  }

  private void register(Topic topic) {
    if (topic.value() instanceof Topic.Value.Avro(var schema)) {
      try {
        registry.register(topic.subject(), PublishedSchema.of(schema));
      } catch (IOException | RestClientException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<Article> split(RawIssue issue) {
    return issue
        .getText()
        .lines()
        .map(line -> line.split(" "))
        .map(
            parts ->
                Article.newBuilder()
                    .setId(issue.getIssueId() + "/" + parts[0])
                    .setPageId(issue.getIssueId())
                    .setPage(issue.getPage())
                    .setNewspaper(issue.getNewspaper())
                    .setPublished(issue.getDate())
                    .setHeadline(parts[0])
                    .setJumpTo(mark(parts, "下"))
                    .setContinuedFrom(mark(parts, "上"))
                    .setSections(List.of(new Section(null, issue.getIssueId(), List.of(parts[1]))))
                    .setText(parts[1])
                    .build())
        .toList();
  }

  private static String mark(String[] parts, String mark) {
    return Arrays.stream(parts)
        .skip(2)
        .filter(part -> part.startsWith(mark))
        .map(part -> part.substring(1))
        .findFirst()
        .orElse(null);
  }

  private static EnrichedArticle enrich(Article article) {
    switch (article.getHeadline()) {
      case STUMBLE -> throw new IllegalArgumentException("stumbled");
      case DEATH -> throw new OutOfMemoryError("died");
      case TOIL -> BudgetScope.passed(Integer.MAX_VALUE);
      default -> {}
    }
    String text =
        switch (article.getHeadline()) {
          case SWELL -> "x".repeat(Limits.MESSAGE);
          case HALF -> "x".repeat(Limits.MESSAGE / 2);
          default -> article.getText();
        };
    return EnrichedArticle.newBuilder()
        .setId(article.getId())
        .setPageId(article.getPageId())
        .setPage(article.getPage())
        .setNewspaper(article.getNewspaper())
        .setPublished(article.getPublished())
        .setDay(article.getPublished())
        .setHeadline(article.getHeadline())
        .setJumpTo(article.getJumpTo())
        .setContinuedFrom(article.getContinuedFrom())
        .setSections(article.getSections())
        .setText(text)
        .setEntities(
            article.getText().chars().distinct().mapToObj(c -> entity(article, c)).toList())
        .build();
  }

  private static Entity entity(Article article, int character) {
    String name = Character.toString(character);
    List<Mention> mentions =
        article.getText().chars().filter(c -> c == character).mapToObj(c -> mention(name)).toList();
    return Entity.newBuilder()
        .setId("PERSON:" + name)
        .setType(EntityType.PERSON)
        .setName(name)
        .setMentions(mentions)
        .build();
  }

  private static Mention mention(String name) {
    return Mention.newBuilder()
        .setText(name)
        .setRole(name.equals(AUTHOR) ? MentionRole.BYLINE : MentionRole.BODY)
        .build();
  }
}
