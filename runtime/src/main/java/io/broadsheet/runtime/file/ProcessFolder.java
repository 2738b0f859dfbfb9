package io.broadsheet.runtime.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder for temporary files that the launcher made for this process alone: libraries unpack
 * their native code there, and would leave it behind when a signal ends the process. It goes with
 * the process; what a killed one has left goes with the next, which finds its lock free.
 */
public final class ProcessFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessFolder.class);

  /** The property by which the launcher names it. */
  static final String PROPERTY = "broadsheet.temporary";

  private static final String PREFIX = "broadsheet-run-";
  private static final String LOCK = "owner.lock";

  private final Optional<Path> folder;
  private final Optional<FileChannel> lock;

  private ProcessFolder(Optional<Path> folder, Optional<FileChannel> lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** The one of this process; nothing where no launcher made one. */
  public static ProcessFolder adopt() {
    return named().map(ProcessFolder::adopt).orElseGet(ProcessFolder::none);
  }

  static ProcessFolder adopt(Path folder) {
    try {
      deleteLeftovers(folder);
      return new ProcessFolder(Optional.of(folder), tryLock(folder.resolve(LOCK)));
    } catch (IOException e) {
      LOG.debug("The folder {} for temporary files may stay behind", folder, e);
      return new ProcessFolder(Optional.of(folder), Optional.empty());
    }
  }

  /** Where temporary files go that may outlive this process. */
  public static Path shared() {
    return named()
        .map(Path::getParent)
        .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
  }

  @Override
  public void close() {
    try {
      if (folder.isPresent()) {
        FileTree.delete(folder.get());
      }
      if (lock.isPresent()) {
        lock.get().close();
      }
    } catch (IOException e) {
      LOG.debug("Temporary files stay behind", e);
    }
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(Path::of)
        .map(Path::toAbsolutePath);
  }

  private static ProcessFolder none() {
    return new ProcessFolder(Optional.empty(), Optional.empty());
  }

  private static void deleteLeftovers(Path own) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
      for (Path left : folders) {
        if (!left.equals(own) && Files.isWritable(left.resolve(LOCK))) {
          deleteIfFree(left);
        }
      }
    }
  }

  private static void deleteIfFree(Path left) {
    try {
      Optional<FileChannel> lock = tryLock(left.resolve(LOCK));
      if (lock.isPresent()) {
        FileTree.delete(left);
        lock.get().close();
      }
    } catch (IOException e) {
      LOG.debug("Somebody else deletes {}", left, e);
    }
  }

  private static Optional<FileChannel> tryLock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      LOG.debug("{} is ours", file);
    }
    channel.close();
    return Optional.empty();
  }
}
