package io.broadsheet.streams.machine;

import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** What a failure says about the machine that the service runs on. */
public sealed interface StateTrouble {

  /** Why the service stops, if nothing else helps. */
  StopException reason();

  /** Somebody must do something. */
  record Lasting(StopException reason) implements StateTrouble {}

  /** Files of the state are not what was written: Kafka can restore it. */
  record Damaged(StopException reason, Throwable failure) implements StateTrouble {}

  /** The trouble that {@code failure} comes of; nothing if it is of another kind. */
  static Optional<StateTrouble> in(Throwable failure, StateFolder folder) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<StateTrouble> found = of(cause, failure, folder);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<StateTrouble> of(Throwable cause, Throwable whole, StateFolder folder) {
    return switch (cause) {
      case LinkageError missing -> lasting(NativeLibraries.unusable(missing));
      case RocksDBException e -> Optional.of(of(e, whole, folder));
      case IOException e when isFull(e) -> lasting(folder.full(e));
      case ProcessorStateException e when e.getCause() == null -> lasting(folder.unusable(e));
      case StreamsException e when isLocked(e) -> lasting(folder.locked(e));
      default -> Optional.empty();
    };
  }

  private static StateTrouble of(RocksDBException e, Throwable whole, StateFolder folder) {
    if (isFull(e)) {
      return new Lasting(folder.full(e));
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("lock hold") || message.contains("While lock file")) {
      return new Lasting(folder.locked(e));
    }
    boolean damaged =
        message.contains("No such file")
            || Optional.ofNullable(e.getStatus()).map(Status::getCode).stream()
                .anyMatch(code -> code == Status.Code.Corruption);
    return damaged ? new Damaged(folder.damaged(e), whole) : new Lasting(folder.unusable(e));
  }

  private static boolean isFull(Exception e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("disk quota exceeded");
  }

  private static boolean isLocked(StreamsException e) {
    return String.valueOf(e.getMessage()).startsWith("Unable to initialize state");
  }

  private static Optional<StateTrouble> lasting(StopException reason) {
    return Optional.of(new Lasting(reason));
  }
}
