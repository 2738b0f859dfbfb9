package io.broadsheet.lab.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.indexer.index.NewIndex;
import io.broadsheet.indexer.rebuild.IndexRebuild;
import io.broadsheet.indexer.rebuild.RebuildListener;
import io.broadsheet.indexer.rebuild.RebuildReport;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
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

/** Rebuilds while everything else goes on. */
@ExtendWith(SharedStack.class)
class IndexRebuildIT {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final int PAGES = 20;

  @TempDir static Path folder;

  private static TestEnvironment environment;

  @BeforeAll
  static void open(Stack stack) throws IOException, InterruptedException {
    environment = new TestEnvironment(stack, "rebuild-");
    for (int page = 0; page < PAGES; page++) {
      write(page, 0);
    }
    environment.publish(SEEDS, folder);
  }

  @AfterAll
  static void close() throws IOException {
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  void holdsWhatTheTopicsSayAlthoughCorrectionsAndWithdrawalsGoOnMeanwhile() throws Exception {
    Set<String> before = indices("articles");
    var swapped = new AtomicBoolean();
    var ended = new AtomicBoolean();
    var published = new int[2];
    CompletableFuture<Void> load =
        CompletableFuture.runAsync(
            () -> {
              for (int round = 1; !ended.get(); round++) {
                correct(round);
                published[swapped.get() ? 1 : 0]++;
              }
            },
            work -> Thread.ofPlatform().start(work));

    RebuildReport report =
        rebuild(
            line -> {
              if (line.startsWith("Swapped")) {
                swapped.set(true);
                // What is published now is in no index before the rebuild reads on.
                correct(-1);
              }
            });
    ended.set(true);
    load.join();
    environment.awaitIdle();

    assertThat(published[0]).isPositive();
    assertThat(report.refused()).isZero();
    assertThat(report.replaced()).containsAll(before);
    assertThat(indices("articles")).hasSize(1).isSubsetOf(report.made()).isNotEqualTo(before);
    IndexContents expected = IndexContents.expected(environment);
    assertThat(expected.mentions()).isNotEmpty();
    Awaitility.await()
        .atMost(TestEnvironment.PATIENCE)
        .untilAsserted(() -> assertThat(found()).isEqualTo(expected));
    assertThatNothingIsLeftOfTheRebuild();
  }

  @Test
  void leavesEverythingAsItWasWhenItIsStoppedBeforeTheSwap() throws Exception {
    Set<String> before = indices("mentions");
    var stop = new StopSignal();

    assertThatThrownBy(
            () -> rebuild(listener(line -> stopAt(line, stop)), stop, IndexRebuild.Wish.USUAL))
        .isInstanceOf(StopException.class)
        .hasMessageContaining("as it was before");

    assertThat(indices("mentions")).isEqualTo(before);
    assertThatNothingIsLeftOfTheRebuild();
  }

  @Test
  void removesWhatARebuildLeftThatWasCutOff() throws Exception {
    environment
        .client()
        .indices()
        .create(
            index ->
                index
                    .index(environment.alias("articles-v1-77"))
                    .aliases(environment.alias("articles-rebuild"), a -> a));
    var lines = new ArrayList<String>();

    var wish = new IndexRebuild.Wish(Optional.of(2), true);
    RebuildReport report = rebuild(listener(lines::add), new StopSignal(), wish);

    assertThat(lines)
        .contains("Deleted rebuild-articles-v1-77, left by a rebuild that was cut off.");
    assertThat(report.deleted()).isTrue();
    for (String made : report.made()) {
      assertThat(NewIndex.shardsOf(environment.client(), made)).as(made).isEqualTo(2);
    }
    for (String old : report.replaced()) {
      assertThat(exists(old)).as(old).isFalse();
    }
    assertThat(found()).isEqualTo(IndexContents.expected(environment));
    assertThatNothingIsLeftOfTheRebuild();
  }

  private static RebuildReport rebuild(Consumer<String> onLine) throws InterruptedException {
    return rebuild(listener(onLine), new StopSignal(), IndexRebuild.Wish.USUAL);
  }

  private static RebuildReport rebuild(
      RebuildListener listener, StopSignal stop, IndexRebuild.Wish wish)
      throws InterruptedException {
    var settings = IndexerSettings.of(environment.environment());
    return new IndexRebuild(settings, listener, stop).run(wish);
  }

  private static RebuildListener listener(Consumer<String> onLine) {
    return new RebuildListener() {
      @Override
      public void say(String line) {
        onLine.accept(line);
      }

      @Override
      public void at(long done, long total) {}
    };
  }

  private static void stopAt(String line, StopSignal stop) {
    if (line.startsWith("Fills")) {
      stop.request();
    }
  }

  /** Publishes another text of one page, and withdraws another page. */
  private static void correct(int round) {
    try {
      Path page = write(Math.floorMod(round, PAGES), round);
      environment.replay(page);
      String gone =
          folder.relativize(folder.resolve(name(Math.floorMod(round + 7, PAGES)))).toString();
      withdraw(gone);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path write(int page, int round) throws IOException {
    return Files.writeString(
        folder.resolve(name(page)),
        Pages.page(
            Pages.article("甲市举行第" + page + "届春季运动会"),
            Pages.article("乙县第" + round + "座新桥正式通车"),
            round % 2 == 0 ? Pages.article("丙镇图书馆今日开放") : ""));
  }

  private static String name(int page) {
    return "page-" + page + ".txt";
  }

  private static void withdraw(String issueId) {
    Map<String, Object> settings = Map.of("bootstrap.servers", environment.addresses().kafka());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(environment.topics().issues().name(), issueId, null));
    }
  }

  private static IndexContents found() throws IOException {
    return IndexContents.found(environment);
  }

  private static Set<String> indices(String kind) throws IOException {
    return environment
        .client()
        .indices()
        .getAlias(get -> get.name(environment.alias(kind)))
        .aliases()
        .keySet();
  }

  private static boolean exists(String index) throws IOException {
    return environment.client().indices().exists(get -> get.index(index)).value();
  }

  private static void assertThatNothingIsLeftOfTheRebuild() throws IOException {
    assertThat(environment.client().indices().getAlias().aliases().values())
        .flatExtracting(index -> index.aliases().keySet())
        .contains(environment.alias("articles"))
        .noneMatch(alias -> alias.startsWith("rebuild-") && alias.endsWith("-rebuild"));
  }
}
