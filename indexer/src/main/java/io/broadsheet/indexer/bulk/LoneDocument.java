package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * A document that fills a bulk by itself, on its way to its fate. While the server does not take
 * it, others need not wait for it. It is given up when the server will never take it although it
 * says that it may later: a limit of the nodes is smaller, or it was not taken however often it was
 * sent.
 */
final class LoneDocument {

  /**
   * So often it may fail with others taken since the time before: by default over a while of 20 s.
   */
  private static final int MOST_AMID_OTHERS = 10;

  /** So often the server may find it too much although nobody else asks: by default over 4 min. */
  private static final int MOST_OVERLOADS = 60;

  private final Pending pending;
  private int attempts;
  private int overloads;
  private int amidOthers;
  private long takenBefore = Long.MAX_VALUE;
  private long due;

  LoneDocument(Pending pending) {
    this.pending = pending;
  }

  Pending pending() {
    return pending;
  }

  /** How often it was sent in vain. */
  int attempts() {
    return attempts;
  }

  /**
   * It was not taken.
   *
   * @param taken how much of others was taken so far
   */
  void failed(Trouble trouble, long taken) {
    attempts++;
    switch (trouble) {
      case Trouble.Overload _ -> {
        overloads++;
        countOthers(taken);
      }
      case Trouble.NoAnswer _ -> countOthers(taken);
      case Trouble.OfIndex _ -> {}
    }
    takenBefore = taken;
  }

  private void countOthers(long taken) {
    if (taken > takenBefore) {
      amidOthers++;
    }
  }

  /** It is not to be sent again before {@code pause} has passed. */
  void putOff(Duration pause) {
    due = System.nanoTime() + pause.toNanos();
  }

  /** How long it is not to be sent yet; negative once it may. */
  long nanosToWait() {
    return due - System.nanoTime();
  }

  /**
   * Why it can never be written, if so.
   *
   * @param trouble what came of sending it to {@code endpoint}
   */
  Optional<Failure.BadData> hopeless(Trouble trouble, BulkEndpoint endpoint) {
    return switch (trouble) {
      case Trouble.OfIndex _ -> Optional.empty();
      case Trouble.Overload _, Trouble.NoAnswer _ ->
          endpoint
              .neverTakes(pending.operation().bytes())
              .or(() -> insisted(trouble))
              .map(this::tooLarge);
    };
  }

  private Optional<String> insisted(Trouble trouble) {
    return amidOthers >= MOST_AMID_OTHERS || overloads >= MOST_OVERLOADS
        ? Optional.of(
            "it was sent %d times, and %d times others were taken in between (%s)"
                .formatted(attempts, amidOthers, trouble.message()))
        : Optional.empty();
  }

  private Failure.BadData tooLarge(String why) {
    Operation operation = pending.operation();
    return new Failure.BadData(
        "index",
        "too-large",
        "The document of %s has %d bytes: %s"
            .formatted(operation.key().alias(), operation.bytes(), why));
  }
}
