package io.broadsheet.indexer.bulk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What goes into a bulk, and when it is sent. */
class BulkWriterTest extends BulkTrial {

  @Test
  void sendsABulkWhenItHasItsNumberOfDocuments() throws Exception {
    start(1, new BulkLimits(2, 1000, LONG), BulkTrial::allWell);

    List<FakeWork> works = submit("a", "b");

    assertThat(fates(works)).containsOnly(new Fate.Written());
    assertThat(ids(requests.getFirst())).containsExactly("a", "b");
  }

  @Test
  void sendsABulkWhenItHasItsBytes() throws Exception {
    start(1, new BulkLimits(100, 4, LONG), BulkTrial::allWell);

    assertThat(fates(submit("a", "b"))).hasSize(2);
  }

  @Test
  void sendsABulkOfOneLargeDocumentAlone() throws Exception {
    start(1, new BulkLimits(100, 5, SHORT), BulkTrial::allWell);
    var large =
        new FakeWork(
            "large",
            new Operation.Index(
                new DocumentKey("articles", "large"), 1, Document.of(new byte[1000])));
    var small = new FakeWork("small", 1);

    writer.submit(small);
    writer.submit(large);

    assertThat(fates(List.of(small, large))).hasSize(2);
    assertThat(requests).allSatisfy(request -> assertThat(request).hasSize(1));
  }

  @Test
  void sendsABulkWhenItsTimeIsUpAlthoughNothingElseComes() throws Exception {
    start(1, new BulkLimits(100, 1000, SHORT), BulkTrial::allWell);

    assertThat(fates(submit("a"))).containsExactly(new Fate.Written());
  }

  @Test
  void sendsWhatItHasWhenItIsFlushed() throws Exception {
    start(3, new BulkLimits(100, 1000, LONG), BulkTrial::allWell);
    List<FakeWork> works = submit("a", "b", "c", "d");

    writer.flush();

    assertThat(fates(works)).hasSize(4);
  }

  @Test
  void sendsOnlyTheNewestOfSeveralWritesOfOneDocument() throws Exception {
    start(1, new BulkLimits(4, 1000, LONG), BulkTrial::allWell);
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
                        ? ItemAnswer.of(201)
                        : new ItemAnswer(400, "document_parsing_exception", "no")));
    var works = List.of(new FakeWork("a", 1), new FakeWork("a", 2), new FakeWork("a", 3));

    works.forEach(writer::submit);

    assertThat(fates(works.subList(0, 2))).containsExactly(new Fate.Stale(), new Fate.Written());
    assertThat(works.get(2).fate().get(10, SECONDS)).isInstanceOf(Fate.Refused.class);
    assertThat(revisionsOf("a")).containsExactly(3L, 2L);
  }

  @Test
  void keepsAnOlderRevisionThatComesLaterForTheNextBulk() throws Exception {
    start(1, new BulkLimits(100, 1000, SHORT), BulkTrial::allWell);
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
}
