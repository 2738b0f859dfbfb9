package io.broadsheet.ingest.file;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param path how to open it
 * @param relative its path below the PATH that the user gave, with {@code /} between the names; for
 *     a PATH that is a file, its name
 * @param source its path as the producer saw it, beginning with the PATH that the user gave
 * @param location what tells it from every other file, whatever folder the process runs in
 */
public record SourceFile(Path path, String relative, String source, String location)
    implements Comparable<SourceFile> {

  /** What a PATH is called that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** A file of the file system. */
  public SourceFile(Path path, String relative) {
    this(path, relative, path.toString(), path.toAbsolutePath().normalize().toString());
  }

  /** Whether it is standard input, which can be read only once and has no name. */
  public boolean isStandardInput() {
    return source.equals(STANDARD_INPUT);
  }

  /** By path. */
  @Override
  public int compareTo(SourceFile other) {
    return location.compareTo(other.location);
  }

  @Override
  public String toString() {
    return source;
  }
}
