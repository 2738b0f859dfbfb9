package io.broadsheet.lab.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.stack.Stack;
import io.broadsheet.streams.service.StreamsService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stops streams, and what does not, on a real Kafka. */
@ExtendWith(SharedStack.class)
@Timeout(400)
class StreamsTroubleIT {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String HONEST =
      "海湾大桥今天通车\n\n□记者 张三 报道\n\n本报讯 海湾大桥今天通车，市民们纷纷前来参加，现场气氛热烈。" + "主办方介绍，活动将持续三天，预计吸引两万余人次。\n";

  @TempDir Path folder;

  @Test
  void aPageOnWhichTheProcessDiesThreeTimesIsADeadLetter(Stack stack) throws Exception {
    var environment = new StreamsEnvironment(stack, "poison-", folder);
    environment.setUp(1);
    environment.publish("deadly", DyingStreams.DEADLY);
    environment.publish("honest", HONEST);

    for (int death = 1; death <= 3; death++) {
      assertThat(environment.startProcess().waitFor()).isEqualTo(DyingStreams.DEATH);
      assertThat(environment.deadLetters()).isEmpty();
    }
    Process fourth = environment.startProcess();
    try {
      await().atMost(PATIENCE).until(() -> environment.articles() == 1);

      assertThat(environment.deadLetters())
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.key()).isEqualTo("deadly");
                assertThat(
                        new String(
                            letter.headers().lastHeader(HeaderNames.ERROR_REASON).value(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("poison");
              });
    } finally {
      fourth.destroy();
      fourth.waitFor();
    }
  }

  @Test
  void damagedStateIsSetAsideAndRestored(Stack stack) throws Exception {
    var environment = new StreamsEnvironment(stack, "damaged-", folder);
    environment.setUp(1);
    environment.publish("one", HONEST);
    try (StreamsService service = environment.start()) {
      await().atMost(PATIENCE).until(() -> environment.articles() == 1);
      await().atMost(PATIENCE).until(() -> service.health() instanceof Health.Ready);
    }
    assertThat(damage(environment.state())).isNotEmpty();

    environment.publish("one", HONEST);
    environment.publish("two", HONEST);
    try (StreamsService service = environment.start()) {
      await()
          .atMost(PATIENCE)
          .failFast(() -> assertThat(service.failure()).isEmpty())
          .until(() -> environment.articles() == 2);
      await().atMost(PATIENCE).until(() -> service.health() instanceof Health.Ready);
    }

    assertThat(environment.state().resolve("damaged")).isNotEmptyDirectory();
    assertThat(environment.repeated()).isEqualTo(1);
  }

  @Test
  void morePartitionsThanTheStateWasMadeWithStopItWithASentence(Stack stack) throws Exception {
    var environment = new StreamsEnvironment(stack, "recut-", folder);
    environment.setUp(1);
    environment.publish("one", HONEST);
    try (StreamsService _ = environment.start()) {
      await().atMost(PATIENCE).until(() -> environment.articles() == 1);
    }
    environment.givePartitions(environment.topics().issues(), 3);

    assertThat(endOf(environment))
        .hasMessageContaining("recut-news.issues has 3 partitions now")
        .hasMessageContaining("when it had 1")
        .hasMessageContaining("broadsheet reset")
        .extracting(StopException::exitCode)
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void anOutputThatTakesSmallerMessagesStopsItWithASentence(Stack stack) throws Exception {
    var environment = new StreamsEnvironment(stack, "smaller-", folder);
    environment.setUp(1);
    environment.limit(environment.topics().articles(), 200);
    environment.publish("one", HONEST);

    assertThat(endOf(environment))
        .hasMessageContaining("smaller-news.articles")
        .hasMessageContaining("max.message.bytes")
        .hasMessageContaining("broadsheet topics create")
        .extracting(StopException::exitCode)
        .isEqualTo(ExitCode.USAGE);
  }

  private static StopException endOf(StreamsEnvironment environment) throws InterruptedException {
    try (StreamsService service = environment.start()) {
      service.awaitEnd();
      return service.failure().orElseThrow();
    }
  }

  /** Overwrites a file that RocksDB cannot do without, in the store of accepted issues. */
  private static List<Path> damage(Path state) throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      List<Path> chosen = files.filter(file -> file.endsWith("accepted-issues/CURRENT")).toList();
      for (Path file : chosen) {
        Files.writeString(file, "nonsense");
      }
      return chosen;
    }
  }
}
