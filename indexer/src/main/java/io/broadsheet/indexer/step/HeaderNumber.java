package io.broadsheet.indexer.step;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Decimal numbers in the headers of records. */
final class HeaderNumber {

  private HeaderNumber() {}

  static boolean isMissing(ConsumerRecord<?, ?> record, String name) {
    return record.headers().lastHeader(name) == null;
  }

  /** The header's number, if it is there and from 0 on. */
  static Optional<Long> of(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
      return Optional.of(number).filter(n -> n >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
