package io.broadsheet.ingest.issue;

import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.metadata.Metadata;

/**
 * An issue whose text is not read yet.
 *
 * @param file where its text is
 * @param metadata what is known of it
 * @param issueId its id
 */
public record Draft(SourceFile file, Metadata metadata, String issueId) {}
