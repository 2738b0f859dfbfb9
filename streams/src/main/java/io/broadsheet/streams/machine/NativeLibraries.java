package io.broadsheet.streams.machine;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.nio.file.Path;
import org.rocksdb.RocksDB;

/** The native code of RocksDB and of Kafka's codecs, which is unpacked to be loaded. */
public final class NativeLibraries {

  private NativeLibraries() {}

  /**
   * Loads RocksDB, before a thread needs it that could not say what is wrong.
   *
   * @throws StopException if it cannot be loaded
   */
  public static void load() {
    try {
      RocksDB.loadLibrary();
    } catch (LinkageError | RuntimeException e) {
      throw unusable(e);
    }
  }

  /** Why the service stops, where {@code failure} is that of a class or of its native code. */
  static StopException unusable(Throwable failure) {
    return new StopException(ExitCode.UNAVAILABLE, sentence(failure), failure);
  }

  private static String sentence(Throwable failure) {
    return switch (failure) {
      case IncompatibleClassChangeError _ ->
          "The installation mixes versions ("
              + failure
              + "). Unpack the release into a new folder.";
      default ->
          "Native libraries cannot be loaded from the temporary folder "
              + Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath()
              + " ("
              + failure.getMessage()
              + "). Mount it without noexec and with 64 MiB of room, or name another one with"
              + " TMPDIR.";
    };
  }
}
