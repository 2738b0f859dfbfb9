package io.broadsheet.ingest.issue;

import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.metadata.IssueMetadata;

/**
 * An issue whose text is not read yet.
 *
 * @param file where its text is
 * @param metadata what is known of it
 * @param issueId its id
 */
public record UnreadIssue(SourceFile file, IssueMetadata metadata, String issueId) {}
