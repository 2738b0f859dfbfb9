package io.broadsheet.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/**
 * What shows that a file was written to or replaced.
 *
 * @param size in bytes
 * @param modified when it was last written to
 * @param key the file system's own name for it, such as device and inode; empty if it has none
 */
public record FileState(long size, FileTime modified, String key) {

  /** How the file is now. */
  public static FileState of(Path path) throws IOException {
    return of(Files.readAttributes(path, BasicFileAttributes.class));
  }

  static FileState of(BasicFileAttributes attributes) {
    return new FileState(
        attributes.size(),
        attributes.lastModifiedTime(),
        Objects.toString(attributes.fileKey(), ""));
  }
}
