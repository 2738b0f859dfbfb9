package io.broadsheet.operations.verify;

import io.broadsheet.operations.verify.RevisionComparison.Said;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a record of a topic says of the documents of one index. */
@FunctionalInterface
interface Expectation {

  /** Hears what is said of a document. */
  @FunctionalInterface
  interface Sink {
    void accept(String id, Said said);
  }

  /** Tells {@code to} what {@code record} says; nothing if it is one for the dead letters. */
  void of(ConsumerRecord<byte[], byte[]> record, Sink to);
}
