package io.broadsheet.ingest.issue;

import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.metadata.IssueMetadata;
import io.broadsheet.schemas.Limits;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be read, and how.
 *
 * @param paths files and folders
 * @param include globs of the files that are taken of folders
 * @param maxFileBytes the largest file that is read, in bytes
 * @param charset of all files, if it is not to be detected
 * @param given what the user says of all files
 */
public record Sources(
    List<Path> paths,
    List<String> include,
    long maxFileBytes,
    Optional<Charset> charset,
    IssueMetadata given) {

  public Sources {
    paths = List.copyOf(paths);
    include = List.copyOf(include);
  }

  /** Text files of {@code paths}, with everything else found out. */
  public static Sources of(List<Path> paths) {
    return new Sources(
        paths, Include.DEFAULT_GLOBS, Limits.PAGE_FILE, Optional.empty(), IssueMetadata.NONE);
  }
}
