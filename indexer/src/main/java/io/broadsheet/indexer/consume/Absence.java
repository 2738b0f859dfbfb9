package io.broadsheet.indexer.consume;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/**
 * Tells whether nobody has read a partition for longer than its tombstones are kept: then articles
 * may be gone without a trace in the topic. Every commit says when it was made.
 *
 * @param tombstonesKept how long the topic keeps tombstones at least
 */
record Absence(Duration tombstonesKept, InstantSource clock) {

  /** How often to commit although nothing is new, so that silence is not taken for absence. */
  static final Duration SIGN_OF_LIFE = Duration.ofHours(1);

  /** A commit with its time. */
  OffsetAndMetadata commit(long offset) {
    return new OffsetAndMetadata(offset, clock.instant().toString());
  }

  /** When the oldest of {@code commits}, some of them null, was made, if that is too long ago. */
  Optional<Instant> tooLongSince(Collection<OffsetAndMetadata> commits) {
    return commits.stream()
        .filter(Objects::nonNull)
        .flatMap(commit -> tooLongSince(commit).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Instant> tooLongSince(OffsetAndMetadata last) {
    try {
      Instant then = Instant.parse(last.metadata());
      return Optional.of(then).filter(t -> t.plus(tombstonesKept).isBefore(clock.instant()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
