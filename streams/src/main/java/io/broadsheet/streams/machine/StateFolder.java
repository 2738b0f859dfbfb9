package io.broadsheet.streams.machine;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTree;
import io.broadsheet.runtime.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folder of one application's state. Each of its tasks has a folder in it, all of which Kafka
 * can restore.
 *
 * @param path where it is
 */
public record StateFolder(Path path) {

  private static final Pattern TASK = Pattern.compile("\\d+_\\d+");
  private static final String DAMAGED = "damaged";

  /**
   * Makes it if it is missing, closes it to others, and tries to write to it.
   *
   * @throws StopException if that cannot be done
   */
  public void prepare() {
    try {
      OwnerOnly.folder(path);
      Path probe = Files.createTempFile(path, "probe", "");
      try {
        Files.write(probe, new byte[1]);
      } finally {
        Files.delete(probe);
      }
    } catch (IOException e) {
      throw StateTrouble.in(e, this).map(StateTrouble::reason).orElseGet(() -> unusable(e));
    }
  }

  /**
   * Closes it and the folder above it, which Streams opens to the owner's group.
   *
   * @throws StopException if that cannot be done
   */
  public void closeToOthers() {
    try {
      OwnerOnly.folder(path.getParent());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /**
   * Sets aside the state of those tasks that {@code failure} names, or of all if it names none, so
   * that Kafka restores it. What was set aside of a task before is deleted.
   *
   * @return the names of those tasks
   * @throws StopException if they cannot be moved
   */
  public List<String> setAside(Throwable failure) {
    var moved = new ArrayList<String>();
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(path, this::isTask)) {
      List<Path> all = new ArrayList<>();
      tasks.forEach(all::add);
      List<Path> named = all.stream().filter(task -> isNamed(task, failure)).toList();
      for (Path task : named.isEmpty() ? all : named) {
        moved.add(setAside(task));
      }
    } catch (IOException e) {
      throw unusable(e);
    }
    return moved;
  }

  private String setAside(Path task) throws IOException {
    OwnerOnly.folder(aside());
    Path there = aside().resolve(task.getFileName());
    FileTree.delete(there);
    return Files.move(task, there).getFileName().toString();
  }

  /** Where damaged state goes. */
  public Path aside() {
    return path.resolve(DAMAGED);
  }

  private boolean isTask(Path folder) {
    return TASK.matcher(folder.getFileName().toString()).matches();
  }

  /** Kafka's messages name the folder of the store, within that of its task. */
  private static boolean isNamed(Path task, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(task + "/")) {
        return true;
      }
    }
    return false;
  }

  /** Why the service stops, where it cannot be used. */
  StopException unusable(Exception failure) {
    return stop("cannot be used (" + failure + "). Check its rights and its disk", failure);
  }

  /** The same, where another process has it. */
  StopException locked(Exception failure) {
    return stop("is used by another process. Stop that one", failure);
  }

  /** The same, where its disk is full. */
  StopException full(Exception failure) {
    return stop("is on a disk without room. Make room", failure);
  }

  /** The same, where its files are damaged. */
  StopException damaged(Exception failure) {
    return stop(
        "is damaged again after it was restored ("
            + failure.getMessage()
            + "). Check its disk and file system",
        failure);
  }

  private StopException stop(String what, Exception failure) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The state folder " + path + " " + what + ", or name another one with --state-dir.",
        failure);
  }
}
