package io.broadsheet.indexer.bulk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is sent again, and what ends the writer. */
class BulkTroubleTest extends BulkTrial {

  @Test
  void sendsOnlyTheFailedItemsAgain() throws Exception {
    var rejections = new AtomicInteger(2);
    start(
        1,
        new BulkLimits(3, 1000, LONG),
        operations ->
            answer(
                operations,
                o ->
                    o.key().id().equals("b") && rejections.getAndDecrement() > 0
                        ? new ItemAnswer(429, "es_rejected_execution_exception", "full")
                        : ItemAnswer.of(201)));

    assertThat(fates(submit("a", "b", "c"))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkTrial::ids))
        .containsExactly(List.of("a", "b", "c"), List.of("b"), List.of("b"));
  }

  @Test
  void sendsAllAgainInPiecesWhenNoAnswerCame() throws Exception {
    start(1, new BulkLimits(2, 1000, LONG), losing(1));

    assertThat(fates(submit("a", "b"))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkTrial::ids))
        .containsExactly(List.of("a", "b"), List.of("a"), List.of("b"));
  }

  @Test
  void getsThroughWhereOnlySmallRequestsAreAnsweredInTime() throws Exception {
    start(
        1,
        new BulkLimits(8, 1000, LONG),
        operations ->
            operations.size() > 1 ? new BulkAnswer.Lost("too slow") : allWell(operations));

    assertThat(fates(submit("a", "b", "c", "d", "e", "f", "g", "h")))
        .containsOnly(new Fate.Written());
  }

  @Test
  void sendsMoreAtOnceAgainWhenItGoesWell() throws Exception {
    start(1, new BulkLimits(8, 1000, LONG), losing(2));

    assertThat(fates(submit("a", "b", "c", "d", "e", "f", "g", "h")))
        .containsOnly(new Fate.Written());
    assertThat(requests.stream().map(List::size)).containsExactly(8, 4, 2, 4, 2);
  }

  @Test
  void findsTheOneDocumentThatSpoilsARequest() throws Exception {
    start(
        1,
        new BulkLimits(8, 1000, LONG),
        operations ->
            ids(operations).contains("f")
                ? new BulkAnswer.Rejected(new ItemAnswer(413, "", ""))
                : allWell(operations));

    List<FakeWork> works = submit("a", "b", "c", "d", "e", "f", "g", "h");

    assertThat(works.get(5).fate().get(10, SECONDS)).isInstanceOf(Fate.Refused.class);
    works.remove(5);
    assertThat(fates(works)).containsOnly(new Fate.Written());
  }

  @Test
  void preparesWorkAgainAfterTroubleElsewhere() throws Exception {
    start(1, new BulkLimits(1, 1000, LONG), BulkTrial::allWell);
    var work = new FakeWork("a", 1).failingFirst(new Failure.Trouble("registry"));

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Written());
  }

  @Test
  void stopsWhenNothingCanBeWritten() {
    start(
        2,
        new BulkLimits(1, 1000, LONG),
        operations -> new BulkAnswer.Rejected(new ItemAnswer(401, "security_exception", "who?")));

    FakeWork work = submit("a").getFirst();

    await().until(() -> writer.failure().isPresent());
    assertThat(writer.failure().get().exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(work.fate()).isNotDone();
  }

  @Test
  void saysWhatKeepsItFromGoingOn() {
    start(1, new BulkLimits(1, 1000, LONG), operations -> new BulkAnswer.Lost("cut"));

    submit("a");

    await().until(() -> writer.troubleFor(Duration.ZERO).equals(Optional.of("cut")));
    assertThat(writer.troubleFor(LONG)).isEmpty();
  }

  @Test
  void endsAlsoWhereAnInterruptIsSwallowed() throws Exception {
    var sending = new CountDownLatch(1);
    start(
        1,
        new BulkLimits(1, 1000, LONG),
        operations -> {
          sending.countDown();
          awaitInterrupt();
          return allWell(operations);
        });
    submit("a");
    awaitQuietly(sending);

    CompletableFuture.runAsync(writer::close).get(10, SECONDS);

    assertThat(requests).hasSize(1);
  }

  /** Answers nothing at first. */
  private static BulkEndpoint losing(int requests) {
    var losses = new AtomicInteger(requests);
    return operations ->
        losses.getAndDecrement() > 0 ? new BulkAnswer.Lost("cut") : allWell(operations);
  }

  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException swallowed) {
      // As the registry's client does.
    }
  }
}
