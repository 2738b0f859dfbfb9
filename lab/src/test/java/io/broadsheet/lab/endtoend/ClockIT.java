package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Versions do not fall with the clock of whoever publishes. */
@ExtendWith(SharedStack.class)
class ClockIT {

  private static final Duration BEHIND = Duration.ofHours(2);

  @TempDir static Path folder;

  private static TestEnvironment environment;

  @BeforeAll
  static void open(Stack stack) throws IOException, InterruptedException {
    environment = new TestEnvironment(stack, "clock-");
  }

  @AfterAll
  static void close() throws IOException {
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  void aCorrectionAndAWithdrawalByAClockThatIsBehindPrevailInEveryIndex() throws Exception {
    Path page = Files.writeString(folder.resolve("page.txt"), text("旧桥通车"));
    environment.publish(page);
    Files.writeString(page, text("新桥通车"));
    environment.publish(page);
    byte[] corrected = newest().value();

    Files.writeString(page, text("旧桥通车"));
    environment.publish(page);
    publish(corrected);
    environment.awaitIdle();

    assertThat(issueText()).contains("新桥通车");

    publish(null);
    environment.awaitIdle();

    await()
        .atMost(TestEnvironment.PATIENCE)
        .until(
            () ->
                !environment
                    .client()
                    .exists(get -> get.index(environment.alias("issues")).id("page.txt"))
                    .value());
    assertThat(environment.indexed()).isEmpty();
  }

  private static String text(String headline) {
    return Pages.page(Pages.article(headline));
  }

  private static ConsumerRecord<String, byte[]> newest() {
    return TopicContents.read(environment.addresses().kafka(), environment.topics().issues())
        .records()
        .getLast();
  }

  private static void publish(byte[] value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", environment.addresses().kafka());
    long then = Instant.now().minus(BEHIND).toEpochMilli();
    String topic = environment.topics().issues().name();
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, null, then, "page.txt", value)).get();
    }
  }

  private static String issueText() throws IOException {
    return environment
        .client()
        .get(get -> get.index(environment.alias("issues")).id("page.txt"), ObjectNode.class)
        .source()
        .path("text")
        .asText();
  }
}
