package io.broadsheet.indexer.bulk;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.broadsheet.runtime.failure.Backoff;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;

/** A writer whose requests are kept and answered by the test. */
abstract class BulkTrial {

  static final Duration LONG = Duration.ofHours(1);
  static final Duration SHORT = Duration.ofMillis(1);

  final List<List<Operation>> requests = new CopyOnWriteArrayList<>();
  BulkWriter writer;

  @AfterEach
  void close() {
    writer.close();
  }

  void start(int lanes, BulkLimits limits, BulkEndpoint endpoint) {
    writer =
        BulkWriter.start(
            new BulkSettings("articles", lanes, limits, new Backoff(SHORT, SHORT)),
            operations -> {
              requests.add(operations);
              return endpoint.send(operations);
            },
            new SimpleMeterRegistry());
  }

  List<FakeWork> submit(String... keys) {
    var works = new ArrayList<FakeWork>();
    for (String key : keys) {
      works.add(new FakeWork(key, 1));
    }
    works.forEach(writer::submit);
    return works;
  }

  static List<Fate> fates(List<FakeWork> works) throws Exception {
    var fates = new ArrayList<Fate>();
    for (FakeWork work : works) {
      fates.add(work.fate().get(10, SECONDS));
    }
    return fates;
  }

  static Operation write(String id) {
    return FakeWork.write(id, 1);
  }

  List<Long> revisionsOf(String id) {
    return requests.stream()
        .flatMap(List::stream)
        .filter(operation -> operation.key().id().equals(id))
        .map(Operation::revision)
        .toList();
  }

  static List<String> ids(List<Operation> operations) {
    return operations.stream().map(operation -> operation.key().id()).toList();
  }

  static BulkAnswer allWell(List<Operation> operations) {
    return answer(operations, operation -> ItemAnswer.of(201));
  }

  static BulkAnswer answer(List<Operation> operations, Function<Operation, ItemAnswer> each) {
    return new BulkAnswer.Answered(operations.stream().map(each).toList());
  }

  static void awaitQuietly(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(10, SECONDS)) {
      throw new IllegalStateException("Waited in vain");
    }
  }
}
