package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Work whose fate a test can wait for. */
final class FakeWork implements Work {

  private final String key;
  private final Deque<Prepared> preparations = new ArrayDeque<>();
  private final Deque<Failure> settlements = new ArrayDeque<>();
  private final CompletableFuture<Fate> fate = new CompletableFuture<>();
  private volatile boolean withdrawn;

  FakeWork(String key, long revision) {
    this(key, write(key, revision));
  }

  FakeWork(String key, Operation... operations) {
    this.key = key;
    preparations.add(new Prepared.Ready(List.of(operations).iterator()));
  }

  static Operation write(String id, long revision) {
    return new Operation.Index(
        new DocumentKey("articles", id),
        revision,
        Document.of("{}".getBytes(StandardCharsets.UTF_8)));
  }

  static Operation delete(String id, long revision) {
    return new Operation.Delete(new DocumentKey("articles", id), revision);
  }

  /** Fails so before it can be prepared. */
  FakeWork failingFirst(Failure failure) {
    preparations.addFirst(new Prepared.Failed(failure));
    return this;
  }

  /** Needs nothing to be done. */
  FakeWork skipped(String reason) {
    preparations.addFirst(new Prepared.Skipped(reason));
    return this;
  }

  /** Cannot be settled the first time. */
  FakeWork unsettledFirst(Failure failure) {
    settlements.add(failure);
    return this;
  }

  void withdraw() {
    withdrawn = true;
  }

  CompletableFuture<Fate> fate() {
    return fate;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Prepared prepare() {
    return preparations.size() > 1 ? preparations.poll() : preparations.peek();
  }

  @Override
  public boolean withdrawn() {
    return withdrawn;
  }

  @Override
  public Optional<Failure> settle(Fate decided) {
    if (!settlements.isEmpty()) {
      return Optional.of(settlements.poll());
    }
    if (!fate.complete(decided)) {
      throw new IllegalStateException(key + " was settled twice");
    }
    return Optional.empty();
  }
}
