package io.broadsheet.indexer.bulk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is counted of bulks. */
final class BulkMetrics {

  /** What the operations of one counter have in common. */
  private record Labels(String index, String fate) {}

  private final MeterRegistry registry;

  /** Kept, since to look a counter up in the registry takes longer than to count. */
  private final Map<Labels, Counter> done = new ConcurrentHashMap<>();

  private final DistributionSummary documents;
  private final DistributionSummary bytes;
  private final Timer answered;
  private final Counter again;

  BulkMetrics(MeterRegistry registry) {
    this.registry = registry;
    documents =
        DistributionSummary.builder("broadsheet.indexer.bulk.documents")
            .description("Operations in one bulk request.")
            .register(registry);
    bytes =
        DistributionSummary.builder("broadsheet.indexer.bulk.size")
            .baseUnit("bytes")
            .description("Bytes of the documents of one bulk request.")
            .register(registry);
    answered =
        Timer.builder("broadsheet.indexer.bulk")
            .description("From sending a bulk request to what came back.")
            .register(registry);
    again =
        Counter.builder("broadsheet.indexer.operations.retried")
            .description("Operations that were sent once more.")
            .register(registry);
  }

  BulkAnswer timed(List<Operation> operations, BulkEndpoint endpoint) throws InterruptedException {
    Timer.Sample sample = Timer.start(registry);
    BulkAnswer answer = endpoint.send(operations);
    sample.stop(answered);
    documents.record(operations.size());
    bytes.record(operations.stream().mapToLong(Operation::bytes).sum());
    return answer;
  }

  /** Counts an operation that has its fate. */
  void done(Operation operation, Fate fate) {
    done.computeIfAbsent(new Labels(operation.key().alias(), fate.name()), this::counter)
        .increment();
  }

  private Counter counter(Labels labels) {
    return Counter.builder("broadsheet.indexer.operations.done")
        .description("Operations that have their fate.")
        .tag("index", labels.index())
        .tag("fate", labels.fate())
        .register(registry);
  }

  void sentAgain(int operations) {
    again.increment(operations);
  }
}
