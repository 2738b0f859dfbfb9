package io.broadsheet.ingest.issue;

import io.broadsheet.ingest.decode.DecodedText;
import io.broadsheet.ingest.decode.TextDecoder;
import io.broadsheet.ingest.file.FileBytes;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.metadata.FileName;
import io.broadsheet.ingest.metadata.IssueId;
import io.broadsheet.ingest.metadata.Metadata;
import io.broadsheet.ingest.metadata.Sidecar;
import io.broadsheet.ingest.refusal.Outcome;
import io.broadsheet.schemas.RawIssue;
import java.time.LocalDate;

/**
 * Reads issues from files, in two steps: the id, for which the text is not needed, and the text.
 *
 * @param sources how files are to be read
 */
public record IssueReader(Sources sources) {

  /** The id and the metadata: each field from the flags, else the sidecar, else the name. */
  public Outcome<Draft> draft(SourceFile file) {
    return Sidecar.read(file.path())
        .then(
            sidecar -> {
              Metadata metadata =
                  sources
                      .given()
                      .or(sidecar)
                      .or(FileName.parse(file.path().getFileName().toString()));
              return IssueId.of(metadata, file.relative())
                  .then(id -> Outcome.accept(new Draft(file, metadata, id)));
            });
  }

  /** The whole issue. */
  public Outcome<RawIssue> read(Draft draft) {
    return FileBytes.read(draft.file().path(), sources.maxFileBytes())
        .then(
            bytes ->
                TextDecoder.decode(bytes, sources.charset())
                    .then(decoded -> Outcome.accept(issue(draft, bytes, decoded))));
  }

  private static RawIssue issue(Draft draft, byte[] bytes, DecodedText decoded) {
    Metadata metadata = draft.metadata();
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
