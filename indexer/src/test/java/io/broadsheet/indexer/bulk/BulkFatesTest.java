package io.broadsheet.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.runtime.failure.Failure;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** How work is settled once its operations have their fates. */
class BulkFatesTest extends BulkTrial {

  @Test
  void refusesADocumentThatElasticsearchRefusesAndWritesTheOthers() throws Exception {
    start(
        1,
        new BulkLimits(2, 1000, LONG),
        operations ->
            answer(
                operations,
                o ->
                    o.key().id().equals("a")
                        ? new ItemAnswer(400, "document_parsing_exception", "no date")
                        : ItemAnswer.of(201)));

    List<Fate> fates = fates(submit("a", "b"));

    assertThat(fates.getFirst())
        .isInstanceOfSatisfying(
            Fate.Refused.class, refused -> assertThat(refused.why().stage()).isEqualTo("index"));
    assertThat(fates.getLast()).isEqualTo(new Fate.Written());
  }

  @Test
  void sendsOthersInBetweenTheManyOperationsOfOneWorkWhichKeepTheirOrder() throws Exception {
    var submitted = startOnceSubmitted(3);
    var many = new FakeWork("many", write("0"), write("1"), write("2"), write("3"), write("4"));
    var next = new FakeWork("next", 1);

    writer.submit(many);
    writer.submit(next);
    submitted.countDown();

    assertThat(fates(List.of(many, next))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkTrial::ids))
        .containsExactly(List.of("0", "1", "2"), List.of("next"), List.of("3", "4"));
  }

  @Test
  void keepsTheNextWorkOfAKeyUntilTheManyOperationsOfTheLastAreSent() throws Exception {
    var submitted = startOnceSubmitted(2);
    var many = new FakeWork("many", write("0"), write("1"), write("2"), write("3"), write("4"));
    var same = new FakeWork("many", FakeWork.write("0", 2));
    var other = new FakeWork("other", 1);

    List.of(many, same, other).forEach(writer::submit);
    submitted.countDown();

    assertThat(fates(List.of(many, same, other))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkTrial::ids).toList())
        .startsWith(List.of("0", "1"), List.of("other"), List.of("2", "3"));
    assertThat(revisionsOf("0")).containsExactly(1L, 2L);
  }

  @Test
  void settlesWorkOnceAllOfItsOperationsHaveTheirFate() throws Exception {
    var answers = new Semaphore(1);
    start(
        1,
        new BulkLimits(1, 1000, LONG),
        operations -> {
          answers.acquire();
          return allWell(operations);
        });
    var work = new FakeWork("a", write("0"), write("1"));

    writer.submit(work);
    await().until(() -> requests.size() == 2);

    assertThat(work.fate()).isNotDone();
    answers.release();
    assertThat(fates(List.of(work))).containsExactly(new Fate.Written());
  }

  @Test
  void refusesWorkOnceOfWhichSeveralOperationsAreRefused() throws Exception {
    start(
        1,
        new BulkLimits(2, 1000, LONG),
        operations ->
            answer(
                operations, o -> new ItemAnswer(o.key().id().equals("3") ? 201 : 400, "", "no")));
    var work = new FakeWork("a", write("0"), write("1"), write("2"), write("3"));

    writer.submit(work);

    assertThat(fates(List.of(work))).first().isInstanceOf(Fate.Refused.class);
    assertThat(requests).hasSize(2);
  }

  @Test
  void countsWorkAsWrittenThatAlsoDeletes() throws Exception {
    start(1, new BulkLimits(2, 1000, LONG), BulkTrial::allWell);
    var work = new FakeWork("a", write("a"), FakeWork.delete("b", 1));

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Written());
  }

  @Test
  void sendsNothingMoreOfWorkThatWasWithdrawnHalfway() throws Exception {
    var work = new FakeWork("a", write("0"), write("1"), write("2"));
    start(
        1,
        new BulkLimits(1, 1000, LONG),
        operations -> {
          work.withdraw();
          return allWell(operations);
        });

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Released());
    assertThat(requests.stream().map(BulkTrial::ids)).containsExactly(List.of("0"));
  }

  @Test
  void skipsWorkThatNeedsNothingToBeDone() throws Exception {
    start(1, new BulkLimits(1, 1000, LONG), BulkTrial::allWell);
    var work = new FakeWork("a", 1).skipped("not-avro");

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Skipped("not-avro"));
    assertThat(requests).isEmpty();
  }

  @Test
  void settlesBadDataOnlyWhenItsDeadLetterIsWritten() throws Exception {
    start(1, new BulkLimits(1, 1000, LONG), BulkTrial::allWell);
    var bad = new Failure.BadData("decode", "not-avro", "no");
    var work =
        new FakeWork("a", 1).failingFirst(bad).unsettledFirst(new Failure.Trouble("no leader"));

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Refused(bad));
    assertThat(requests).isEmpty();
  }

  @Test
  void leavesWorkThatIsNoLongerOurs() throws Exception {
    var answering = new CountDownLatch(1);
    start(
        1,
        new BulkLimits(1, 1000, LONG),
        operations -> {
          awaitQuietly(answering);
          return new BulkAnswer.Lost("cut");
        });
    List<FakeWork> works = submit("a", "b");
    await().until(() -> requests.size() == 1);

    works.forEach(FakeWork::withdraw);
    answering.countDown();

    assertThat(fates(works)).containsOnly(new Fate.Released());
    assertThat(requests).hasSize(1);
  }

  /** Bulks of so many documents, which are answered once the latch is down. */
  private CountDownLatch startOnceSubmitted(int documents) {
    var submitted = new CountDownLatch(1);
    start(
        1,
        new BulkLimits(documents, 1000, SHORT),
        operations -> {
          awaitQuietly(submitted);
          return allWell(operations);
        });
    return submitted;
  }
}
