package io.broadsheet.ingest.file;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param path how to open it, beginning with the PATH that the user gave
 * @param relative its path below that PATH with {@code /} between the names; for a PATH that is a
 *     file, its name
 */
public record SourceFile(Path path, String relative) implements Comparable<SourceFile> {

  /** The path of the file as the producer saw it. */
  public String source() {
    return path.toString();
  }

  /** What tells it from every other file, whatever folder the process runs in. */
  public String location() {
    return path.toAbsolutePath().normalize().toString();
  }

  /** By path, folder by folder. */
  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return source();
  }
}
