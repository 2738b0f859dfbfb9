package io.broadsheet.indexer.rebuild;

import java.util.List;

/**
 * What a rebuild came to.
 *
 * @param made the indices that readers see now
 * @param replaced the indices that they saw before, which are still there unless {@code deleted}
 * @param deleted whether the replaced indices are deleted
 * @param refused how many records cannot be indexed
 */
public record RebuildReport(
    List<String> made, List<String> replaced, boolean deleted, long refused) {}
