package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.stack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

@ExtendWith(SharedStack.class)
class PipelineIT {

  private static final Path SEEDS = Path.of("..", "seeds");

  private static TestEnvironment environment;

  @TempDir Path folder;

  @BeforeAll
  static void open(Stack stack) throws IOException, InterruptedException {
    environment = new TestEnvironment(stack, "pipeline-");
  }

  @AfterAll
  static void close() throws IOException {
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  void givesTheSameDocumentsWhenTheSeedsAreReplayedTwice() throws Exception {
    environment.publish(SEEDS);
    Map<String, Long> once = environment.indexed();
    environment.publish(SEEDS);

    assertThat(environment.indexed()).isEqualTo(once);
    assertThat(once.keySet()).containsAll(environment.expected(SEEDS));
  }

  @Test
  void replacesTheArticlesOfACorrectedPage() throws Exception {
    Path page = folder.resolve("corrected.txt");
    Files.writeString(page, Pages.page(Pages.article("甲市举行春季运动会"), Pages.article("乙县新桥正式通车")));
    environment.publish(page);
    List<String> before = environment.expected(page);
    Files.writeString(page, Pages.page(Pages.article("甲市举行春季运动会"), Pages.article("丙镇图书馆今日开放")));
    environment.publish(page);

    List<String> after = environment.expected(page);
    assertThat(before).hasSize(2);
    assertThat(after).hasSize(2).isNotEqualTo(before);
    assertThat(ofIssue("corrected.txt").keySet()).containsExactlyInAnyOrderElementsOf(after);
  }

  @Test
  void joinsAnArticleThatGoesOnOnAnotherPage() throws Exception {
    Path first = folder.resolve("港城时报-2022-08-09-01.txt");
    Path second = folder.resolve("港城时报-2022-08-09-02.txt");
    String article = Pages.article("跨江大桥主塔顺利封顶");
    Files.writeString(first, Pages.page(article, "（下转第二版）"));
    Files.writeString(
        second, Pages.page("跨江大桥主塔顺利封顶", "（上接第一版）据悉，项目总投资约5亿元，占地40亩，计划明年建成。相关负责人表示，将继续做好服务保障工作。"));
    environment.publish(second, first);

    Map<String, Optional<byte[]>> last = new TreeMap<>();
    environment.topic().records().stream()
        .filter(record -> record.key().startsWith("港城时报/"))
        .forEach(record -> last.put(record.key(), Optional.ofNullable(record.value())));
    assertThat(last).hasSize(2);
    assertThat(last.values().stream().filter(Optional::isEmpty)).hasSize(1);
    assertThat(ofIssue("港城时报").keySet()).containsExactlyElementsOf(environment.expected(folder));
  }

  @Test
  void sendsPoisonToTheDeadLettersAndGoesOn() throws Exception {
    byte[] poison = "poison".getBytes(StandardCharsets.UTF_8);
    send("poisoned.txt", poison);
    Path page = folder.resolve("after-poison.txt");
    Files.writeString(page, Pages.page(Pages.article("毒药之后仍有新闻")));
    environment.publish(page);

    Awaitility.await()
        .atMost(TestEnvironment.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(environment.deadLetters().records())
                    .filteredOn(record -> record.key().equals("poisoned.txt"))
                    .singleElement()
                    .satisfies(
                        record -> {
                          assertThat(record.value()).isEqualTo(poison);
                          assertThat(reason(record)).isEqualTo("not-avro");
                        }));
    assertThat(environment.indexed().keySet()).containsAll(environment.expected(page));
  }

  @Test
  void takesAPageOfEightMebibytesThroughEverything() throws Exception {
    Path page = folder.resolve("large.txt");
    Files.writeString(page, Pages.large(8 * 1024 * 1024 - 1024));
    IngestSummary summary = environment.publish(page);

    assertThat(summary.refusals()).isEmpty();
    assertThat(environment.expected(page)).isNotEmpty();
    assertThat(ofIssue("large.txt").keySet())
        .containsExactlyInAnyOrderElementsOf(environment.expected(page));
  }

  @Test
  void refusesBadFilesByNameAndPublishesTheOthers() throws Exception {
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    Files.write(folder.resolve("binary.txt"), new byte[] {1, 0, 2, 0, 0, 0, 7});
    Files.write(folder.resolve("broken.txt"), cut("半个字符".getBytes(StandardCharsets.UTF_8)));
    Files.write(folder.resolve("long.txt"), "长".repeat(3_000_000).getBytes(StandardCharsets.UTF_8));
    Files.writeString(folder.resolve("good.txt"), Pages.page(Pages.article("好文件照常发布")));

    IngestSummary summary = environment.publish(folder);

    Map<String, Reason> reasons = new TreeMap<>();
    summary
        .refusals()
        .forEach(r -> reasons.put(Path.of(r.source()).getFileName().toString(), r.reason()));
    assertThat(reasons)
        .containsOnlyKeys("binary.txt", "broken.txt", "empty.txt", "long.txt")
        .containsEntry("empty.txt", Reason.EMPTY)
        .containsEntry("binary.txt", Reason.BINARY);
    assertThat(summary.published()).isEqualTo(1);
    assertThat(ofIssue("good.txt")).hasSize(1);
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static Map<String, Long> ofIssue(String issueId) throws IOException {
    Map<String, Long> found = new TreeMap<>(environment.indexed());
    found.keySet().removeIf(id -> !id.startsWith(issueId + "/"));
    return found;
  }

  private static String reason(ConsumerRecord<String, byte[]> record) {
    return TopicContents.header(record, HeaderNames.ERROR_REASON);
  }

  private static void send(String key, byte[] value) throws Exception {
    String kafka = environment.addresses().kafka();
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(environment.topics().issues().name(), key, value)).get();
    }
  }
}
