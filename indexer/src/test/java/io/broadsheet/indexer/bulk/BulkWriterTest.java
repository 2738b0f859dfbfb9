package io.broadsheet.indexer.bulk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkWriterTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration SHORT = Duration.ofMillis(1);

  private final List<List<Operation>> requests = new CopyOnWriteArrayList<>();
  private BulkWriter writer;

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void sendsABulkWhenItHasItsNumberOfDocuments() throws Exception {
    start(1, new BulkLimits(2, 1000, LONG), BulkWriterTest::allWell);

    List<FakeWork> works = submit("a", "b");

    assertThat(fates(works)).containsOnly(new Fate.Written());
    assertThat(ids(requests.getFirst())).containsExactly("a", "b");
  }

  @Test
  void sendsABulkWhenItHasItsBytes() throws Exception {
    start(1, new BulkLimits(100, 4, LONG), BulkWriterTest::allWell);

    assertThat(fates(submit("a", "b"))).hasSize(2);
  }

  @Test
  void sendsABulkOfOneLargeDocumentAlone() throws Exception {
    start(1, new BulkLimits(100, 5, SHORT), BulkWriterTest::allWell);
    var large =
        new FakeWork(
            "large", new Operation.Index(new DocumentKey("articles", "large"), 1, new byte[1000]));
    var small = new FakeWork("small", 1);

    writer.submit(small);
    writer.submit(large);

    assertThat(fates(List.of(small, large))).hasSize(2);
    assertThat(requests).allSatisfy(request -> assertThat(request).hasSize(1));
  }

  @Test
  void sendsABulkWhenItsTimeIsUpAlthoughNothingElseComes() throws Exception {
    start(1, new BulkLimits(100, 1000, SHORT), BulkWriterTest::allWell);

    assertThat(fates(submit("a"))).containsExactly(new Fate.Written());
  }

  @Test
  void sendsWhatItHasWhenItIsFlushed() throws Exception {
    start(3, new BulkLimits(100, 1000, LONG), BulkWriterTest::allWell);
    List<FakeWork> works = submit("a", "b", "c", "d");

    writer.flush();

    assertThat(fates(works)).hasSize(4);
  }

  @Test
  void sendsOnlyTheNewestOfSeveralWritesOfOneDocument() throws Exception {
    start(1, new BulkLimits(4, 1000, LONG), BulkWriterTest::allWell);
    var works =
        List.of(
            new FakeWork("a", 1),
            new FakeWork("b", 1),
            new FakeWork("a", 2),
            new FakeWork("a", FakeWork.delete("a", 3)));

    works.forEach(writer::submit);

    assertThat(fates(works))
        .containsExactly(
            new Fate.Stale(), new Fate.Written(), new Fate.Stale(), new Fate.Deleted());
    assertThat(requests).hasSize(1);
    assertThat(revisionsOf("a")).containsExactly(3L);
  }

  @Test
  void sendsWhatWasOvertakenOnceTheNewerWriteIsRefused() throws Exception {
    start(
        1,
        new BulkLimits(3, 1000, LONG),
        operations ->
            answer(
                operations,
                operation ->
                    operation.revision() == 2
                        ? Answer.of(201)
                        : new Answer(400, "document_parsing_exception", "no")));
    var works = List.of(new FakeWork("a", 1), new FakeWork("a", 2), new FakeWork("a", 3));

    works.forEach(writer::submit);

    assertThat(fates(works.subList(0, 2))).containsExactly(new Fate.Stale(), new Fate.Written());
    assertThat(works.get(2).fate().get(10, SECONDS)).isInstanceOf(Fate.Refused.class);
    assertThat(revisionsOf("a")).containsExactly(3L, 2L);
  }

  @Test
  void keepsAnOlderRevisionThatComesLaterForTheNextBulk() throws Exception {
    start(1, new BulkLimits(100, 1000, SHORT), BulkWriterTest::allWell);
    var works = List.of(new FakeWork("a", 2), new FakeWork("a", 1));

    works.forEach(writer::submit);

    assertThat(fates(works)).hasSize(2);
    assertThat(revisionsOf("a")).containsExactly(2L, 1L);
  }

  @Test
  void neverHasADocumentInTwoBulksAtOnceButSeveralBulksInFlight() throws Exception {
    Set<String> inFlight = ConcurrentHashMap.newKeySet();
    var overlapping = new AtomicBoolean();
    var together = new CountDownLatch(2);
    start(
        4,
        new BulkLimits(3, 1000, SHORT),
        operations -> {
          Set<String> ids = Set.copyOf(ids(operations));
          ids.forEach(id -> overlapping.compareAndSet(false, !inFlight.add(id)));
          together.countDown();
          awaitQuietly(together);
          ids.forEach(inFlight::remove);
          return allWell(operations);
        });
    var works = new ArrayList<FakeWork>();
    for (int revision = 1; revision <= 20; revision++) {
      for (String key : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
        works.add(new FakeWork(key, revision));
      }
    }

    works.forEach(writer::submit);

    assertThat(fates(works)).hasSize(160).containsOnly(new Fate.Written(), new Fate.Stale());
    assertThat(overlapping).isFalse();
    assertThat(revisionsOf("e")).isSorted();
  }

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
                        ? new Answer(429, "es_rejected_execution_exception", "full")
                        : Answer.of(201)));

    assertThat(fates(submit("a", "b", "c"))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkWriterTest::ids))
        .containsExactly(List.of("a", "b", "c"), List.of("b"), List.of("b"));
  }

  @Test
  void sendsAllAgainWhenNoAnswerCame() throws Exception {
    var losses = new AtomicInteger(1);
    start(
        1,
        new BulkLimits(2, 1000, LONG),
        operations ->
            losses.getAndDecrement() > 0 ? new BulkAnswer.Lost("cut") : allWell(operations));

    assertThat(fates(submit("a", "b"))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkWriterTest::ids))
        .containsExactly(List.of("a", "b"), List.of("a", "b"));
  }

  @Test
  void findsTheOneDocumentThatSpoilsARequest() throws Exception {
    start(
        1,
        new BulkLimits(8, 1000, LONG),
        operations ->
            ids(operations).contains("f")
                ? new BulkAnswer.Rejected(new Answer(413, "", ""))
                : allWell(operations));

    List<FakeWork> works = submit("a", "b", "c", "d", "e", "f", "g", "h");

    assertThat(works.get(5).fate().get(10, SECONDS)).isInstanceOf(Fate.Refused.class);
    works.remove(5);
    assertThat(fates(works)).containsOnly(new Fate.Written());
  }

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
                        ? new Answer(400, "document_parsing_exception", "no date")
                        : Answer.of(201)));

    List<Fate> fates = fates(submit("a", "b"));

    assertThat(fates.getFirst())
        .isInstanceOfSatisfying(
            Fate.Refused.class, refused -> assertThat(refused.why().stage()).isEqualTo("index"));
    assertThat(fates.getLast()).isEqualTo(new Fate.Written());
  }

  @Test
  void spreadsTheManyOperationsOfOneWorkOverBulksInTheirOrder() throws Exception {
    start(1, new BulkLimits(3, 1000, SHORT), BulkWriterTest::allWell);
    var many = new FakeWork("many", write("0"), write("1"), write("2"), write("3"), write("4"));
    var next = new FakeWork("next", 1);

    writer.submit(many);
    writer.submit(next);

    assertThat(fates(List.of(many, next))).containsOnly(new Fate.Written());
    assertThat(requests.stream().map(BulkWriterTest::ids))
        .containsExactly(List.of("0", "1", "2"), List.of("3", "4", "next"));
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
            answer(operations, o -> new Answer(o.key().id().equals("3") ? 201 : 400, "", "no")));
    var work = new FakeWork("a", write("0"), write("1"), write("2"), write("3"));

    writer.submit(work);

    assertThat(fates(List.of(work))).first().isInstanceOf(Fate.Refused.class);
    assertThat(requests).hasSize(2);
  }

  @Test
  void countsWorkAsWrittenThatAlsoDeletes() throws Exception {
    start(1, new BulkLimits(2, 1000, LONG), BulkWriterTest::allWell);
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
    assertThat(requests.stream().map(BulkWriterTest::ids)).containsExactly(List.of("0"));
  }

  @Test
  void skipsWorkThatNeedsNothingToBeDone() throws Exception {
    start(1, new BulkLimits(1, 1000, LONG), BulkWriterTest::allWell);
    var work = new FakeWork("a", 1).skipped("not-avro");

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Skipped("not-avro"));
    assertThat(requests).isEmpty();
  }

  @Test
  void preparesWorkAgainAfterTroubleElsewhere() throws Exception {
    start(1, new BulkLimits(1, 1000, LONG), BulkWriterTest::allWell);
    var work = new FakeWork("a", 1).failingFirst(new Failure.Trouble("registry"));

    writer.submit(work);

    assertThat(fates(List.of(work))).containsExactly(new Fate.Written());
  }

  @Test
  void settlesBadDataOnlyWhenItsDeadLetterIsWritten() throws Exception {
    start(1, new BulkLimits(1, 1000, LONG), BulkWriterTest::allWell);
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

  @Test
  void stopsWhenNothingCanBeWritten() {
    start(
        2,
        new BulkLimits(1, 1000, LONG),
        operations -> new BulkAnswer.Rejected(new Answer(401, "security_exception", "who?")));

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

  private void start(int lanes, BulkLimits limits, BulkEndpoint endpoint) {
    writer =
        BulkWriter.start(
            new BulkSettings("articles", lanes, limits, new Backoff(SHORT, SHORT)),
            operations -> {
              requests.add(operations);
              return endpoint.send(operations);
            },
            new SimpleMeterRegistry());
  }

  private List<FakeWork> submit(String... keys) {
    var works = new ArrayList<FakeWork>();
    for (String key : keys) {
      works.add(new FakeWork(key, 1));
    }
    works.forEach(writer::submit);
    return works;
  }

  private static List<Fate> fates(List<FakeWork> works) throws Exception {
    var fates = new ArrayList<Fate>();
    for (FakeWork work : works) {
      fates.add(work.fate().get(10, SECONDS));
    }
    return fates;
  }

  private static Operation write(String id) {
    return FakeWork.write(id, 1);
  }

  private List<Long> revisionsOf(String id) {
    return requests.stream()
        .flatMap(List::stream)
        .filter(operation -> operation.key().id().equals(id))
        .map(Operation::revision)
        .toList();
  }

  private static List<String> ids(List<Operation> operations) {
    return operations.stream().map(operation -> operation.key().id()).toList();
  }

  private static BulkAnswer allWell(List<Operation> operations) {
    return answer(operations, operation -> Answer.of(201));
  }

  private static BulkAnswer answer(List<Operation> operations, Function<Operation, Answer> each) {
    return new BulkAnswer.Answered(operations.stream().map(each).toList());
  }

  private static void awaitQuietly(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(10, SECONDS)) {
      throw new IllegalStateException("Waited in vain");
    }
  }
}
