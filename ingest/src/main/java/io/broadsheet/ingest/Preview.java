package io.broadsheet.ingest;

import io.broadsheet.ingest.file.Listing;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.issue.IssueClaims;
import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.issue.UnreadIssue;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.schemas.RawIssue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Prints what would be published, without Kafka. */
final class Preview {

  private static final String HEADER =
      String.join("\t", "issue", "newspaper", "date", "page", "charset", "bytes", "source");

  private final IssueReader reader;
  private final PrintWriter out;
  private final IngestListener listener;

  Preview(Sources sources, PrintWriter out, IngestListener listener) {
    this.reader = new IssueReader(sources);
    this.out = out;
    this.listener = listener;
  }

  void print(Listing listing) {
    listener.on(new IngestEvent.Found(listing.files().size() + listing.refusals().size()));
    listener.on(new IngestEvent.Unmatched(listing.unmatched()));
    listing.refusals().forEach(this::refuse);
    List<UnreadIssue> drafts = new ArrayList<>();
    for (SourceFile file : listing.files()) {
      switch (reader.draft(file)) {
        case FileOutcome.Accepted<UnreadIssue>(UnreadIssue draft) -> drafts.add(draft);
        case FileOutcome.Rejected<UnreadIssue>(Reason reason, String message) ->
            refuse(new Refusal(file.source(), reason, message));
      }
    }
    IssueClaims.Verdict verdict = new IssueClaims().hear(drafts);
    verdict.refused().forEach(this::refuse);
    out.println(HEADER);
    verdict.granted().forEach(this::print);
  }

  private void print(UnreadIssue draft) {
    switch (reader.read(draft)) {
      case FileOutcome.Rejected<RawIssue>(Reason reason, String message) ->
          refuse(new Refusal(draft.file().source(), reason, message));
      case FileOutcome.Accepted<RawIssue>(RawIssue issue) -> {
        listener.on(new IngestEvent.Read(issue.getSource()));
        out.println(line(issue));
        listener.on(
            new IngestEvent.Acknowledged(
                issue.getSource(), issue.getIssueId(), issue.getSizeBytes()));
      }
    }
  }

  private void refuse(Refusal refusal) {
    listener.on(new IngestEvent.Read(refusal.source()));
    listener.on(new IngestEvent.Refused(refusal));
  }

  private static String line(RawIssue issue) {
    return String.join(
        "\t",
        issue.getIssueId(),
        Objects.toString(issue.getNewspaper(), ""),
        Objects.toString(issue.getDate(), ""),
        Objects.toString(issue.getPage(), ""),
        issue.getCharset(),
        Long.toString(issue.getSizeBytes()),
        Refusal.printable(issue.getSource()));
  }
}
