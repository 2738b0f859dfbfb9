package io.broadsheet.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.runtime.failure.Backoff;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A document that is larger than a bulk, and that the server does not take. */
class LoneDocumentTest extends BulkTrial {

  private static final int LARGE = 2000;
  private static final BulkAnswer LOST = new BulkAnswer.Lost("cut");

  private final AtomicReference<Function<List<Operation>, BulkAnswer>> answers =
      new AtomicReference<>(item(429, "circuit_breaking_exception"));
  private volatile Optional<String> limit = Optional.empty();

  @Test
  void isADeadLetterThatNamesTheLimitOfTheNodes() throws Exception {
    limit = Optional.of("indexing_pressure.memory.limit comes to 1000");
    start();

    assertThat(fate(large(1)))
        .isInstanceOfSatisfying(
            Fate.Refused.class,
            refused -> {
              assertThat(refused.why().reason()).isEqualTo("too-large");
              assertThat(refused.why().message())
                  .contains("articles", "2000 bytes", "indexing_pressure.memory.limit");
            });
    assertThat(requests).hasSize(1);
  }

  @Test
  void letsOthersGoOnAndIsADeadLetterWhenTheyAreTakenAndItNeverIs() throws Exception {
    start();

    FakeWork large = large(1);

    assertThat(fate(whileOthersAreWritten(large)))
        .isInstanceOfSatisfying(
            Fate.Refused.class,
            refused -> assertThat(refused.why().message()).contains("others were taken", "429"));
  }

  @Test
  void isADeadLetterWhenItIsTooMuchForAServerThatNobodyElseAsks() throws Exception {
    start();

    assertThat(fate(large(1))).isInstanceOf(Fate.Refused.class);
  }

  @Test
  void isADeadLetterWhenOthersAreTakenAndItNeverGetsAnAnswer() throws Exception {
    answers.set(_ -> LOST);
    start();

    assertThat(fate(whileOthersAreWritten(large(1)))).isInstanceOf(Fate.Refused.class);
  }

  @Test
  void waitsForAServerThatAnswersNobody() throws Exception {
    answers.set(_ -> LOST);
    start();

    FakeWork large = large(1);

    await().until(() -> requests.size() > 100);
    assertThat(large.fate()).isNotDone();
    answers.set(BulkTrial::allWell);
    assertThat(fate(large)).isEqualTo(new Fate.Written());
  }

  @Test
  void waitsForAShardOfWhichOthersHaveNoNeed() throws Exception {
    answers.set(item(503, "unavailable_shards_exception"));
    limit = Optional.of("nobody asks for it");
    start();

    FakeWork large = large(1);

    for (int i = 0; i < 100; i++) {
      assertThat(fates(submit("other"))).containsExactly(new Fate.Written());
    }
    assertThat(large.fate()).isNotDone();
    answers.set(BulkTrial::allWell);
    assertThat(fate(large)).isEqualTo(new Fate.Written());
  }

  @Test
  void isNotOvertakenByTheNextWorkOfItsKey() throws Exception {
    start();
    FakeWork large = large(1);
    FakeWork next = large(2);

    assertThat(fates(submit("other"))).containsExactly(new Fate.Written());
    answers.set(BulkTrial::allWell);

    assertThat(fates(List.of(large, next))).containsOnly(new Fate.Written());
    assertThat(revisionsOf("large").stream().distinct()).containsExactly(1L, 2L);
  }

  @Test
  void isReleasedWhenItIsNoLongerOurs() throws Exception {
    answers.set(_ -> LOST);
    start();
    FakeWork large = large(1);
    await().until(() -> requests.size() > 2);

    large.withdraw();

    assertThat(fate(large)).isEqualTo(new Fate.Released());
  }

  private FakeWork whileOthersAreWritten(FakeWork large) throws Exception {
    while (!large.fate().isDone()) {
      assertThat(fates(submit("other"))).containsExactly(new Fate.Written());
    }
    return large;
  }

  private static Fate fate(FakeWork work) throws Exception {
    return fates(List.of(work)).getFirst();
  }

  private FakeWork large(long revision) {
    var operation =
        new Operation.Index(
            new DocumentKey("articles", "large"), revision, Document.of(new byte[LARGE]));
    var work = new FakeWork("large", operation);
    writer.submit(work);
    return work;
  }

  private static Function<List<Operation>, BulkAnswer> item(int status, String type) {
    return operations -> answer(operations, _ -> new ItemAnswer(status, type, "full"));
  }

  /** One lane; what is not large is always taken. */
  private void start() {
    var settings =
        new BulkSettings(
            "articles", 1, new BulkLimits(100, 1000, SHORT), new Backoff(SHORT, SHORT));
    writer =
        BulkWriter.start(
            settings,
            new BulkEndpoint() {
              @Override
              public BulkAnswer send(List<Operation> operations) {
                requests.add(operations);
                return operations.getFirst().bytes() == LARGE
                    ? answers.get().apply(operations)
                    : allWell(operations);
              }

              @Override
              public Optional<String> neverTakes(long bytes) {
                return limit;
              }
            },
            new SimpleMeterRegistry());
  }
}
