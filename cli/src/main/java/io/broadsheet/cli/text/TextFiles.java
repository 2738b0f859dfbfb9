package io.broadsheet.cli.text;

import io.broadsheet.ingest.decode.TextDecoder;
import io.broadsheet.ingest.file.FileBytes;
import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.file.Listing;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.RawIssue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads files for the commands that need no Kafka, just as {@code ingest} reads them.
 *
 * @param sources what is read, and how
 */
record TextFiles(Sources sources) {

  /** All files, those of folders included. */
  Listing list() {
    sources.paths().stream()
        .filter(path -> !Files.exists(path))
        .findFirst()
        .ifPresent(
            path -> {
              throw new StopException(ExitCode.USAGE, path + " does not exist. Check the path.");
            });
    return new SourceTree(sources.paths(), Include.of(sources.include())).list();
  }

  /** The issue that {@code file} holds. */
  FileOutcome<RawIssue> read(SourceFile file) {
    var reader = new IssueReader(sources);
    return reader.draft(file).then(reader::read);
  }

  /** The issue on standard input, whose id is {@code -}. */
  FileOutcome<RawIssue> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE, sources.maxFileBytes() + 1));
    if (bytes.length > sources.maxFileBytes()) {
      throw new StopException(
          ExitCode.USAGE,
          "Standard input is longer than "
              + sources.maxFileBytes()
              + " bytes. Raise --max-file-size.");
    }
    var given = sources.given();
    return TextDecoder.decode(bytes, sources.charset())
        .then(
            decoded ->
                FileOutcome.accept(
                    RawIssue.newBuilder()
                        .setIssueId(SourceFile.STANDARD_INPUT)
                        .setSource(SourceFile.STANDARD_INPUT)
                        .setNewspaper(given.newspaper().orElse(null))
                        .setDate(given.date().map(LocalDate::toString).orElse(null))
                        .setPage(given.page().orElse(null))
                        .setText(decoded.text())
                        .setSha256(FileBytes.sha256(bytes))
                        .setCharset(decoded.charset().name())
                        .setSizeBytes(bytes.length)
                        .build()));
  }

  /** The line that tells why {@code source} was not read. */
  static String refusal(String source, FileOutcome.Rejected<?> rejected) {
    return new Refusal(source, rejected.reason(), rejected.message()).toString();
  }

  static boolean isStandardInput(List<Path> paths) {
    return paths.equals(List.of(Path.of(SourceFile.STANDARD_INPUT)));
  }
}
