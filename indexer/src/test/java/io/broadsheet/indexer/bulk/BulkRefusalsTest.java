package io.broadsheet.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.runtime.failure.Backoff;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether a refusal is the document's fault or the index's. */
class BulkRefusalsTest extends BulkTrial {

  private static final int MOST = 3;
  private static final ItemAnswer REFUSED =
      new ItemAnswer(400, "illegal_argument_exception", "no write index");

  private final AtomicReference<Predicate<String>> refuses = new AtomicReference<>(_ -> true);
  private final AtomicReference<Optional<String>> obstacle =
      new AtomicReference<>(Optional.empty());
  private volatile Delay whenSent = _ -> {};

  @Test
  void waitsWhenAnIndexRefusesMoreInARowThanPoisonExplains() throws Exception {
    startRefusing(1, new BulkLimits(100, 1000, SHORT));

    List<FakeWork> works = submitAll(MOST + 1);

    await().until(() -> writer.troubleFor(LONG).isPresent());
    assertThat(writer.troubleFor(LONG).orElseThrow())
        .contains("articles", "no write index", "--refusals-in-a-row");
    assertThat(works).noneMatch(work -> work.fate().isDone());
    refuses.set(_ -> false);
    assertThat(fates(works)).containsOnly(new Fate.Written());
    assertThat(writer.troubleFor(LONG)).isEmpty();
  }

  @Test
  void countsRefusalsAlsoWhereEachComesAlone() throws Exception {
    startRefusing(1, new BulkLimits(100, 1000, SHORT));

    for (int i = 0; i < MOST; i++) {
      assertThat(fates(submit("a" + i))).first().isInstanceOf(Fate.Refused.class);
    }
    FakeWork next = submit("next").getFirst();

    await().until(() -> writer.troubleFor(LONG).isPresent());
    assertThat(next.fate()).isNotDone();
  }

  @Test
  void countsEveryPieceOfWorkOfOneKey() throws Exception {
    startRefusing(1, new BulkLimits(100, 1000, SHORT));

    for (int i = 0; i < MOST; i++) {
      assertThat(fates(submit("same"))).first().isInstanceOf(Fate.Refused.class);
    }
    FakeWork next = submit("same").getFirst();

    await().until(() -> writer.troubleFor(LONG).isPresent());
    assertThat(next.fate()).isNotDone();
  }

  @Test
  void sendsAgainWhatWasRefusedBeforeTheIndexTookDocumentsAgain() throws Exception {
    var mended = new CountDownLatch(1);
    startRefusing(2, new BulkLimits(1, 1000, SHORT));
    whenSent =
        id -> {
          if (id.equals("0")) {
            awaitQuietly(mended);
          }
        };
    List<FakeWork> slow = submit("0");
    List<FakeWork> others = submit("1", "3", "5", "7");
    await().until(() -> writer.troubleFor(LONG).isPresent());

    refuses.set(_ -> false);
    await().until(() -> others.getLast().fate().isDone());
    mended.countDown();

    assertThat(fates(slow)).containsExactly(new Fate.Written());
  }

  @Test
  void sendsNoSmallerRequestsForAnIndexThatIsToBlame() throws Exception {
    startRefusing(1, new BulkLimits(2, 1000, LONG));
    obstacle.set(Optional.of("The alias articles points to several indices"));

    List<FakeWork> works = submit("a", "b");

    await().until(() -> requests.size() > 2);
    refuses.set(_ -> false);
    assertThat(fates(works)).containsOnly(new Fate.Written());
    assertThat(requests).allMatch(request -> request.size() == 2);
  }

  @Test
  void beginsToCountAnewWhenTheIndexTakesADocument() throws Exception {
    startRefusing(1, new BulkLimits(100, 1000, SHORT));
    refuses.set(id -> id.startsWith("bad"));

    for (int i = 0; i < 2 * MOST; i++) {
      assertThat(fates(submit("bad" + i))).first().isInstanceOf(Fate.Refused.class);
      assertThat(fates(submit("good" + i))).containsExactly(new Fate.Written());
    }
  }

  @Test
  void believesRefusalsOfWhichTheIndexTakesTheNeighbour() throws Exception {
    startRefusing(1, new BulkLimits(2 * MOST, 1000, LONG));
    refuses.set(id -> !id.equals("0"));

    List<Fate> fates = fates(submitAll(2 * MOST));

    assertThat(fates.getFirst()).isEqualTo(new Fate.Written());
    assertThat(fates.subList(1, fates.size())).allMatch(Fate.Refused.class::isInstance);
  }

  @Test
  void believesThemOnceTheIndexTakesSomethingAgain() throws Exception {
    startRefusing(2, new BulkLimits(100, 1000, SHORT));
    refuses.set(id -> id.charAt(0) % 2 == 0);
    List<FakeWork> bad = submit("0", "2", "4", "6", "8");
    await().until(() -> writer.troubleFor(LONG).isPresent());

    List<FakeWork> good = submit("1");

    assertThat(fates(good)).containsExactly(new Fate.Written());
    assertThat(fates(bad)).allMatch(Fate.Refused.class::isInstance);
  }

  @Test
  void believesNoRefusalWhileSomethingIsWrongWithTheIndices() throws Exception {
    startRefusing(1, new BulkLimits(100, 1000, SHORT));
    obstacle.set(Optional.of("The alias articles points to several indices"));

    FakeWork work = submit("a").getFirst();

    await().until(() -> requests.size() > 2);
    assertThat(work.fate()).isNotDone();
    refuses.set(_ -> false);
    assertThat(fates(List.of(work))).containsExactly(new Fate.Written());
  }

  /** What happens to a document between its request and the answer to it. */
  private interface Delay {
    void of(String id) throws InterruptedException;
  }

  private List<FakeWork> submitAll(int count) {
    return new ArrayList<>(
        submit(IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new)));
  }

  private void startRefusing(int lanes, BulkLimits limits) {
    var settings = new BulkSettings("articles", lanes, limits, new Backoff(SHORT, SHORT), MOST);
    writer = BulkWriter.start(settings, new Refusing(), new SimpleMeterRegistry());
  }

  private final class Refusing implements BulkEndpoint {

    @Override
    public BulkAnswer send(List<Operation> operations) throws InterruptedException {
      requests.add(operations);
      Predicate<String> refusing = refuses.get();
      for (Operation operation : operations) {
        whenSent.of(operation.key().id());
      }
      return answer(operations, o -> refusing.test(o.key().id()) ? REFUSED : ItemAnswer.of(201));
    }

    @Override
    public Optional<String> obstacle() {
      return obstacle.get();
    }
  }
}
