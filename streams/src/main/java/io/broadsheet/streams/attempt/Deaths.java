package io.broadsheet.streams.attempt;

import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.rocksdb.RocksDBException;

/** Tells a death that a record may be to blame for from trouble of servers, disks and programs. */
public final class Deaths {

  private Deaths() {}

  /** Whether work on any other record would have ended in the same way. */
  public static boolean isTroubleElsewhere(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StopException _,
            ApiException _,
            InterruptException _,
            TaskMigratedException _,
            TaskCorruptedException _,
            RocksDBException _,
            IOException _,
            LinkageError _ -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
