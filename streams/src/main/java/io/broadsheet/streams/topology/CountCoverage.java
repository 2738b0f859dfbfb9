package io.broadsheet.streams.topology;

import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Adds signed changes up to the coverage of one entity on one day; zero is a tombstone. The state
 * outlives the tombstone, since it holds the last revision, which must never fall.
 */
final class CountCoverage implements Processor<String, CoverageChange, String, Optional<Coverage>> {

  private static final int MOST_ARTICLE_IDS = 1_000;
  private static final CoverageState NONE = CoverageState.newBuilder().build();

  private ProcessorContext<String, Optional<Coverage>> context;
  private KeyValueStore<String, CoverageState> coverage;

  @Override
  public void init(ProcessorContext<String, Optional<Coverage>> processorContext) {
    context = processorContext;
    coverage = processorContext.getStateStore(StateStores.COVERAGE);
  }

  @Override
  public void process(Record<String, CoverageChange> record) {
    CoverageState before = Objects.requireNonNullElse(coverage.get(record.key()), NONE);
    CoverageState now = changed(before, record);
    coverage.put(record.key(), now);
    context.forward(
        new Record<>(
            record.key(),
            now.getArticles() == 0 ? Optional.empty() : Optional.of(published(record, now)),
            record.timestamp(),
            headers(now.getRevision())));
  }

  private CoverageState changed(CoverageState before, Record<String, CoverageChange> record) {
    CoverageChange change = record.value();
    List<String> ids = new ArrayList<>(before.getArticleIds());
    boolean truncated = before.getTruncated();
    if (change.getArticles() < 0) {
      ids.remove(change.getArticleId());
    } else if (change.getArticles() > 0 && ids.size() < MOST_ARTICLE_IDS) {
      ids.add(change.getArticleId());
    } else if (change.getArticles() > 0) {
      truncated = true;
    }
    long articles = before.getArticles() + change.getArticles();
    return new CoverageState(
        articles,
        before.getMentions() + change.getMentions(),
        ids,
        truncated && articles > ids.size(),
        revision(before, record));
  }

  /**
   * A burst of changes takes the revision ahead of the records' times: when the state is lost, only
   * the clock is past all that was published before.
   */
  private long revision(CoverageState before, Record<String, CoverageChange> record) {
    long time = Math.max(record.timestamp(), context.currentSystemTimeMs());
    return Math.max(time, before.getRevision() + 1);
  }

  private static Coverage published(Record<String, CoverageChange> record, CoverageState now) {
    ContributedEntity entity = record.value().getEntity();
    return new Coverage(
        entity.getId(),
        EntityType.valueOf(entity.getType()),
        entity.getName(),
        record.value().getDay(),
        now.getArticles(),
        now.getMentions(),
        now.getArticleIds(),
        now.getTruncated());
  }

  private static org.apache.kafka.common.header.Headers headers(long revision) {
    return new RecordHeaders()
        .add(HeaderNames.REVISION, Long.toString(revision).getBytes(StandardCharsets.UTF_8));
  }
}
