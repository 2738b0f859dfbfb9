package io.broadsheet.indexer.consume;

import io.broadsheet.runtime.settings.KafkaConnection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Whether Kafka still knows how far a group was. It forgets a group without members after {@code
 * offsets.retention.minutes}, by default the week for which tombstones are kept: then {@link
 * Absence} has nothing left to go by.
 */
public final class KnownGroup {

  private KnownGroup() {}

  /** Whether anything is known of {@code group}; taken for granted when Kafka does not say. */
  public static boolean knows(KafkaConnection kafka, String group) throws InterruptedException {
    try (Admin admin = Admin.create(kafka.client(Map.of(), Map.of()))) {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .anyMatch(Objects::nonNull);
    } catch (ExecutionException e) {
      return true;
    }
  }
}
