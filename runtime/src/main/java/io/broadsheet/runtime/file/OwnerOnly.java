package io.broadsheet.runtime.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that their owner alone may read. What somebody else owns is left as it is, and
 * so is everything on file systems that know no rights of POSIX.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Makes a folder of ours, with what is missing above it, and closes it if it was there. */
  public static Path folder(Path folder) throws IOException {
    missing(folder);
    close(folder, FOLDER);
    return folder;
  }

  /** Makes those folders of a path that are missing; those that are there stay as they are. */
  public static void missing(Path folder) throws IOException {
    if (isPosix(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Opens a file to write to, makes it if it is missing, and closes it to others if it was not. */
  public static FileChannel write(Path file, StandardOpenOption... more) throws IOException {
    var options = new HashSet<>(Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    options.addAll(List.of(more));
    if (!isPosix(file)) {
      return FileChannel.open(file, options);
    }
    FileChannel channel =
        FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(FILE));
    close(file, FILE);
    return channel;
  }

  private static void close(Path path, Set<PosixFilePermission> rights) throws IOException {
    if (isPosix(path) && isOurs(path) && !Files.getPosixFilePermissions(path).equals(rights)) {
      Files.setPosixFilePermissions(path, rights);
    }
  }

  private static boolean isOurs(Path path) throws IOException {
    return Files.getOwner(path).getName().equals(System.getProperty("user.name"));
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
