package io.broadsheet.ingest.ledger;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps a second writer away from a ledger. The lock lies on a file of its own, since compaction
 * replaces the ledger; the operating system gives it back however the process ends.
 */
final class LedgerLock implements AutoCloseable {

  private final FileChannel channel;

  private LedgerLock(FileChannel channel) {
    this.channel = channel;
  }

  static LedgerLock take(Path ledger) {
    try {
      OwnerOnly.missing(ledger.getParent());
      FileChannel channel = OwnerOnly.write(ledger.resolveSibling(ledger.getFileName() + ".lock"));
      if (tryLock(channel).isEmpty()) {
        channel.close();
        throw new StopException(
            ExitCode.USAGE,
            "Another ingest writes to the ledger "
                + ledger
                + ". Wait for it, stop it, or name another file with --ledger.");
      }
      return new LedgerLock(channel);
    } catch (IOException e) {
      throw new StopException(
          ExitCode.USAGE,
          "The ledger " + ledger + " cannot be made (" + e + "). Name another with --ledger.",
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }
}
