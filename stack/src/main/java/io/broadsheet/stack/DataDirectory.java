package io.broadsheet.stack;

import io.broadsheet.runtime.file.FileTree;
import io.broadsheet.runtime.file.OwnerOnly;
import io.broadsheet.runtime.file.ProcessFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.kafka.common.Uuid;

/**
 * The directory where one stack keeps everything, held by a lock that the operating system lifts
 * when this process ends, however it ends: that is how the next start knows what was left behind.
 */
final class DataDirectory implements AutoCloseable {

  private static final String PREFIX = "broadsheet-stack-";
  private static final String LOCK = "owner.lock";
  private static final String ID = "stack.id";

  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private DataDirectory(Path path, boolean temporary, FileChannel lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  /** The wanted directory, or a fresh one that is deleted at the end. */
  static DataDirectory open(Optional<Path> wanted) throws IOException {
    return wanted.isPresent() ? keep(wanted.get().toAbsolutePath()) : temporary();
  }

  private static DataDirectory keep(Path path) throws IOException {
    OwnerOnly.folder(path);
    var lock = tryLock(path.resolve(LOCK));
    return new DataDirectory(
        path, false, lock.orElseThrow(() -> new IOException("another stack is using " + path)));
  }

  private static DataDirectory temporary() throws IOException {
    Path parent = ProcessFolder.shared();
    deleteLeftovers(parent);
    Path path = Files.createTempDirectory(parent, ownPrefix());
    // Locked before it has its name: nobody ever sees an owned directory with an open lock.
    Path unnamed = path.resolve(LOCK + ".new");
    var lock = tryLock(unnamed).orElseThrow(() -> new IOException("cannot lock " + unnamed));
    Files.move(unnamed, path.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
    return new DataDirectory(path, true, lock);
  }

  private static String ownPrefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  /** Deletes the directories of stacks whose processes are gone. */
  static void deleteLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> stacks = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path stack : stacks) {
        // Closing a second channel to a lock of our own would lift it.
        if (!stack.getFileName().toString().startsWith(ownPrefix())) {
          deleteIfLeftBehind(stack);
        }
      }
    }
  }

  private static void deleteIfLeftBehind(Path stack) {
    Path file = stack.resolve(LOCK);
    if (!Files.isWritable(file)) {
      return;
    }
    try {
      var lock = tryLock(file);
      if (lock.isPresent()) {
        FileTree.delete(stack);
        lock.get().close();
      }
    } catch (IOException notOurs) {
      // Somebody else is deleting it, or may; it takes nothing from this stack.
    }
  }

  private static Optional<FileChannel> tryLock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // The same answer as for another process.
    }
    channel.close();
    return Optional.empty();
  }

  Path path() {
    return path;
  }

  /** The id of the stack that lives here, the same at every start with the same data. */
  String stackId() throws IOException {
    Path file = path.resolve(ID);
    if (!Files.exists(file)) {
      Files.writeString(file, Uuid.randomUuid().toString());
    }
    return Files.readString(file);
  }

  /** Lets go of the directory but leaves the logs there, also of a temporary one. */
  void closeButKeepLogs() throws IOException {
    if (temporary) {
      for (ServerKind server : ServerKind.values()) {
        FileTree.delete(path.resolve(server.toString()));
      }
    }
    lock.close();
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      FileTree.delete(path);
    }
    lock.close();
  }
}
