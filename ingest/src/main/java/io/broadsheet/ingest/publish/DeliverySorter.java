package io.broadsheet.ingest.publish;

import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Sorts what the producer says about a record. */
final class DeliverySorter {

  private DeliverySorter() {}

  static Delivery sort(RecordMetadata metadata, Exception e) {
    return switch (e) {
      case null -> new Delivery.Acknowledged(metadata.partition(), metadata.offset());
      case RecordTooLargeException _ ->
          new Delivery.Rejected(
              "it is larger than the topic takes. Split it into pages, or raise max.message.bytes"
                  + " of the topic.");
      case AuthenticationException _ -> new Delivery.Unacknowledged(reason(e), true);
      case AuthorizationException _ -> new Delivery.Unacknowledged(reason(e), true);
      default -> new Delivery.Unacknowledged(reason(e), false);
    };
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
