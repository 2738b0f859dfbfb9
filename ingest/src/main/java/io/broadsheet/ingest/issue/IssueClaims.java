package io.broadsheet.ingest.issue;

import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who claims which issue id in one run. Two files that claim the same one would overwrite each
 * other for ever, so none of them is published that is not published already. Not for several
 * threads.
 */
public final class IssueClaims {

  private final Map<String, SourceFile> owners = new HashMap<>();
  private final Predicate<SourceFile> exists;

  /** Nobody claims anything yet. A file that is gone loses its claim. */
  public IssueClaims() {
    this(file -> Files.exists(file.path()));
  }

  IssueClaims(Predicate<SourceFile> exists) {
    this.exists = exists;
  }

  /**
   * What a round of claims comes to.
   *
   * @param granted drafts that alone claim their id
   * @param refused the others, each naming its rival
   */
  public record Verdict(List<UnreadIssue> granted, List<Refusal> refused) {}

  /** Hears all claims of {@code drafts} at once, beside those that were granted before. */
  public Verdict hear(List<UnreadIssue> drafts) {
    Map<String, List<UnreadIssue>> byId = new LinkedHashMap<>();
    drafts.forEach(d -> byId.computeIfAbsent(d.issueId(), _ -> new ArrayList<>()).add(d));
    List<UnreadIssue> granted = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    for (UnreadIssue draft : drafts) {
      rival(draft, byId.get(draft.issueId()))
          .ifPresentOrElse(rival -> refused.add(refusal(draft, rival)), () -> granted.add(draft));
    }
    granted.forEach(draft -> owners.put(draft.issueId(), draft.file()));
    return new Verdict(granted, refused);
  }

  private java.util.Optional<SourceFile> rival(UnreadIssue draft, List<UnreadIssue> claimants) {
    SourceFile owner = owners.get(draft.issueId());
    if (owner != null && !isSame(owner, draft.file()) && exists.test(owner)) {
      return java.util.Optional.of(owner);
    }
    if (owner != null && isSame(owner, draft.file())) {
      return java.util.Optional.empty();
    }
    return claimants.stream()
        .map(UnreadIssue::file)
        .filter(file -> !isSame(file, draft.file()))
        .findFirst();
  }

  private static Refusal refusal(UnreadIssue draft, SourceFile rival) {
    return new Refusal(
        draft.file().source(),
        Reason.SAME_ID,
        "it claims the issue id "
            + draft.issueId()
            + ", and so does "
            + rival
            + ". Rename one, or give it a sidecar with its own newspaper, date and page.");
  }

  private static boolean isSame(SourceFile one, SourceFile other) {
    return one.location().equals(other.location());
  }
}
