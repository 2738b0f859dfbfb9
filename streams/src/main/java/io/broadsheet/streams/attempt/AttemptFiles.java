package io.broadsheet.streams.attempt;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Attempts in a small file for each partition, written in place: what was written before a {@code
 * kill -9} is there after it. A lost file only means that counting begins anew.
 */
public final class AttemptFiles implements Attempts, AutoCloseable {

  private static final int BYTES = 2 * Long.BYTES;

  private final Path folder;
  private final Map<TopicPartition, AttemptFile> files = new ConcurrentHashMap<>();

  /** Attempts below {@code folder}, which is made when it is first needed. */
  public AttemptFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public int begin(RecordPlace place) {
    return file(place).begin(place.offset());
  }

  @Override
  public void end(RecordPlace place) {
    file(place).set(place.offset(), 0);
  }

  @Override
  public void giveUp(RecordPlace place, int before) {
    file(place).set(place.offset(), before);
  }

  @Override
  public void close() {
    files.values().forEach(AttemptFile::close);
    files.clear();
  }

  private AttemptFile file(RecordPlace place) {
    return files.computeIfAbsent(
        place.topicPartition(), partition -> new AttemptFile(folder.resolve(partition.toString())));
  }

  /** The offset of the record that is worked on, and how often that has begun. */
  private static final class AttemptFile {

    private final Path path;
    private final RandomAccessFile file;

    AttemptFile(Path path) {
      this.path = path;
      try {
        Files.createDirectories(path.getParent());
        file = new RandomAccessFile(path.toFile(), "rw");
      } catch (IOException e) {
        throw unusable(e);
      }
    }

    synchronized int begin(long offset) {
      try {
        int before = begun(offset);
        write(offset, before + 1L);
        return before;
      } catch (IOException e) {
        throw unusable(e);
      }
    }

    synchronized void set(long offset, int begun) {
      try {
        write(offset, begun);
      } catch (IOException e) {
        throw unusable(e);
      }
    }

    synchronized void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw unusable(e);
      }
    }

    private int begun(long offset) throws IOException {
      if (file.length() < BYTES) {
        return 0;
      }
      byte[] bytes = new byte[BYTES];
      file.seek(0);
      file.readFully(bytes);
      ByteBuffer read = ByteBuffer.wrap(bytes);
      return read.getLong() == offset ? (int) read.getLong() : 0;
    }

    private void write(long offset, long begun) throws IOException {
      file.seek(0);
      file.write(ByteBuffer.allocate(BYTES).putLong(offset).putLong(begun).array());
    }

    private StopException unusable(IOException e) {
      return new StopException(
          ExitCode.UNAVAILABLE,
          "Cannot write "
              + path
              + " ("
              + e.getMessage()
              + "). Give the state directory room and the rights to write, then start again.",
          e);
    }
  }
}
