package io.broadsheet.streams.topology;

import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.budget.PageBudget;
import java.util.Optional;

/** What the steps make of an issue, one after the other. */
final class IssueWork {

  private IssueWork() {}

  /**
   * A decoded issue.
   *
   * @param id its id
   * @param issue its text and metadata; empty when the issue was withdrawn
   * @param ahead what was made of it already, if it was worked on ahead
   */
  record Decoded(String id, Optional<RawIssue> issue, Optional<PageResult> ahead) {

    /** An issue that was not worked on ahead. */
    Decoded(String id, Optional<RawIssue> issue) {
      this(id, issue, Optional.empty());
    }
  }

  /**
   * An issue that differs from what was last accepted of it.
   *
   * @param before what was last accepted
   * @param fingerprint of what is accepted now
   * @param revision that all made of it carries
   */
  record Accepted(Decoded decoded, AcceptedIssue before, String fingerprint, long revision) {}

  /**
   * An accepted issue with what a further step made of it.
   *
   * @param accepted the issue
   * @param budget what may still be spent on it
   * @param made what was made
   */
  record Made<T>(Accepted accepted, PageBudget budget, T made) {}
}
