package io.broadsheet.indexer.consume;

import io.broadsheet.runtime.failure.Failure;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where records go that can never be indexed. Called by several threads. */
@FunctionalInterface
public interface Refusals {

  /**
   * Returns when the refusal is noted for good.
   *
   * @return why it could not be, if so; trouble is tried again
   */
  Optional<Failure> note(ConsumerRecord<byte[], byte[]> origin, Failure.BadData why);
}
