package io.broadsheet.ingest.issue;

import io.broadsheet.ingest.decode.DecodedText;
import io.broadsheet.ingest.decode.TextDecoder;
import io.broadsheet.ingest.file.FileBytes;
import io.broadsheet.ingest.file.Gzip;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.metadata.FileName;
import io.broadsheet.ingest.metadata.IssueId;
import io.broadsheet.ingest.metadata.IssueMetadata;
import io.broadsheet.ingest.metadata.Sidecar;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.schemas.RawIssue;
import java.time.LocalDate;

/**
 * Reads issues from files, in two steps: the id, for which the text is not needed, and the text.
 *
 * @param sources how files are to be read
 */
public record IssueReader(Sources sources) {

  /** The id and the metadata: each field from the flags, else the sidecar, else the name. */
  public FileOutcome<UnreadIssue> draft(SourceFile file) {
    return file.isStandardInput() ? unnamed(file) : named(file);
  }

  private FileOutcome<UnreadIssue> unnamed(SourceFile file) {
    return sources.given().isComplete()
        ? draft(file, sources.given())
        : FileOutcome.reject(
            Reason.UNSAFE_ID,
            "standard input has no name to make an issue id of. Give --newspaper, --date and"
                + " --page.");
  }

  private FileOutcome<UnreadIssue> named(SourceFile file) {
    return Sidecar.read(file.path())
        .then(
            sidecar -> {
              String name = Gzip.unpackedName(file.path().getFileName().toString());
              IssueMetadata metadata = sources.given().or(sidecar).or(FileName.parse(name));
              return metadata.date().isPresent()
                  ? draft(file, metadata)
                  : FileName.impossibleDate(name)
                      .map(IssueReader::impossible)
                      .orElseGet(() -> draft(file, metadata));
            });
  }

  private static FileOutcome<UnreadIssue> draft(SourceFile file, IssueMetadata metadata) {
    return IssueId.of(metadata, file.relative())
        .then(id -> FileOutcome.accept(new UnreadIssue(file, metadata, id)));
  }

  private static FileOutcome<UnreadIssue> impossible(String date) {
    return FileOutcome.reject(
        Reason.BAD_DATE,
        "its name has the date " + date + ", which no calendar has. Rename it, or give --date.");
  }

  /** The whole issue. */
  public FileOutcome<RawIssue> read(UnreadIssue draft) {
    return FileBytes.read(draft.file(), sources.maxFileBytes())
        .then(
            bytes ->
                Gzip.unpack(draft.file().path(), bytes, sources.maxFileBytes())
                    .then(text -> TextDecoder.decode(text, sources.charset()))
                    .then(decoded -> FileOutcome.accept(issue(draft, bytes, decoded))));
  }

  private static RawIssue issue(UnreadIssue draft, byte[] bytes, DecodedText decoded) {
    IssueMetadata metadata = draft.metadata();
    return RawIssue.newBuilder()
        .setIssueId(draft.issueId())
        .setSource(draft.file().source())
        .setNewspaper(metadata.newspaper().orElse(null))
        .setDate(metadata.date().map(LocalDate::toString).orElse(null))
        .setPage(metadata.page().orElse(null))
        .setText(decoded.text())
        .setSha256(FileBytes.sha256(bytes))
        .setCharset(decoded.charset().name())
        .setSizeBytes(bytes.length)
        .build();
  }
}
