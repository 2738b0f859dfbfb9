package io.broadsheet.operations.withdraw;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.broadsheet.operations.trace.TraceCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said about taking an issue back.
 *
 * @param issueId the issue
 * @param known whether the topic of issues ever had it, as far as it remembers
 * @param before what there was of it
 * @param deadLetters how many dead letters are about it
 */
record WithdrawReport(String issueId, boolean known, TraceCounts before, long deadLetters) {

  /**
   * How it ended.
   *
   * @param issueId the issue
   * @param gone whether nothing of it is left
   * @param before what there was of it
   * @param left what there is of it now
   * @param deadLetters how many dead letters are about it
   * @param message what was not done, and what to do about it; empty if all was
   * @param lines the same for a person
   */
  record End(
      String issueId,
      boolean gone,
      TraceCounts before,
      TraceCounts left,
      long deadLetters,
      String message,
      @JsonIgnore List<String> lines) {}

  /** Whether there is anything to take back, or was. */
  boolean isThereAnything() {
    return known || !before.none();
  }

  /** What there is, for the operator. */
  List<String> plan() {
    var lines = new ArrayList<String>();
    lines.add(
        "issue     "
            + issueId
            + before.issues().stream()
                .map(issue -> "  from " + issue.about())
                .findFirst()
                .orElse("  no text in the topic"));
    lines.addAll(before.lines());
    return lines;
  }

  /** Nobody knows the issue. */
  End nobodyKnowsIt() {
    return end(
        false,
        before,
        "Neither the topics nor the indices know " + issueId + ". Check how it is spelt.",
        List.of());
  }

  /** Only the plan was asked for. */
  End notDone() {
    return end(false, before, "Nothing was done. Add --yes to withdraw it.", List.of());
  }

  /**
   * It was withdrawn.
   *
   * @param left what there is of it now
   * @param behind which service was not seen to pass it, if so
   */
  End ended(TraceCounts left, Optional<String> behind) {
    if (left.none() && behind.isEmpty()) {
      return end(
          true,
          left,
          "",
          List.of("Nothing of it is left in the topics and the indices, to the last mention."));
    }
    String message = behind.orElseGet(() -> stillThere(left));
    return end(false, left, message + " Then run the command again.", left.lines());
  }

  private static String stillThere(TraceCounts left) {
    if (left.isOnlyInOldIndices()) {
      return "Only indices that a rebuild has left still have it: "
          + String.join(", ", left.indicesThatHaveIt())
          + ". Delete them.";
    }
    if (left.isOnlyInIndices()) {
      return "The topics have nothing of it any more, but these indices still do: "
          + String.join(", ", left.indicesThatHaveIt())
          + ". Run `broadsheet index rebuild`, which changes no topic.";
    }
    return left.issues().isEmpty()
        ? "Something of it is left although the services have processed the tombstone. Streams may"
            + " have been reset in the meantime and no longer know what they made. Ingest the file"
            + " once more and withdraw it again, so that they know; if something is left even then,"
            + " run `broadsheet reset` with --outputs and --indices."
        : "It was published again meanwhile. Take the file away from the folder that is ingested.";
  }

  private End end(boolean gone, TraceCounts left, String message, List<String> first) {
    var lines = new ArrayList<>(first);
    if (!message.isEmpty()) {
      lines.add(message);
    }
    if (gone) {
      lines.addAll(outOfReach());
    }
    return new End(issueId, gone, before, left, deadLetters, message, lines);
  }

  private List<String> outOfReach() {
    var lines = new ArrayList<String>();
    lines.add("Out of reach:");
    lines.add("- Kafka keeps the old bytes on its disks until it compacts the topics.");
    if (deadLetters > 0) {
      lines.add(
          "- %d dead letters are about it, and may hold its bytes until their topic's retention."
              .formatted(deadLetters));
    }
    before
        .issues()
        .forEach(
            issue ->
                lines.add(
                    "- The file %s, if it still lies there, comes back when it is ingested again."
                        .formatted(issue.about())));
    lines.add("- Backups, and whoever else read the topics.");
    return lines;
  }
}
