package io.broadsheet.indexer.step;

import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.HeaderNames;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** From the bytes of a record to what is to be done in the indices. May be shared by threads. */
@FunctionalInterface
public interface Step {

  /** The operations of {@code record}, or why there are none. */
  Prepared prepare(ConsumerRecord<byte[], byte[]> record);

  /** One operation is to be done. */
  static Prepared ready(Operation operation) {
    return ready(List.of(operation).iterator());
  }

  /** Several operations are to be done. */
  static Prepared ready(Iterator<Operation> operations) {
    return new Prepared.Ready(operations);
  }

  /** The record can never be indexed. */
  static Prepared bad(String reason, String message) {
    return new Prepared.Failed(new Failure.BadData("decode", reason, message));
  }

  /** The record has no revision. */
  static Prepared withoutRevision() {
    return bad(
        "bad-revision",
        "The header " + HeaderNames.REVISION + " is missing or not a number from 0 on");
  }
}
