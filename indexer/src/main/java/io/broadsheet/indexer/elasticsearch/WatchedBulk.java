package io.broadsheet.indexer.elasticsearch;

import io.broadsheet.indexer.bulk.BulkAnswer;
import io.broadsheet.indexer.bulk.BulkEndpoint;
import io.broadsheet.indexer.bulk.Operation;
import java.util.List;
import java.util.Optional;

/** Sends nothing while the indices are not as their definitions say. */
public final class WatchedBulk implements BulkEndpoint {

  private final BulkEndpoint endpoint;
  private final IndexWatch watch;

  /** Sends by {@code endpoint}, for as long as {@code watch} finds nothing wrong. */
  public WatchedBulk(BulkEndpoint endpoint, IndexWatch watch) {
    this.endpoint = endpoint;
    this.watch = watch;
  }

  @Override
  public BulkAnswer send(List<Operation> operations) throws InterruptedException {
    Optional<String> problem = watch.problem().isPresent() ? watch.problemNow() : Optional.empty();
    return problem.isPresent() ? new BulkAnswer.Held(problem.get()) : endpoint.send(operations);
  }

  @Override
  public Optional<String> obstacle() {
    return watch.problemNow();
  }

  @Override
  public Optional<String> neverTakes(long bytes) {
    return endpoint.neverTakes(bytes);
  }
}
