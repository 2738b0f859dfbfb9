package io.broadsheet.streams.topology;

import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The one place from which an enriched article is published. An article may go straight in one
 * version and through an edition in the next, or change editions, and these come here in no order
 * that can be relied on: what was decided by an older version of the article's page than is known
 * here is passed over. For one version of a page there is only one that decides.
 */
final class PublishEnriched implements Processor<String, DecidedArticle, String, EnrichedChange> {

  private static final PublishedArticle NONE =
      PublishedArticle.newBuilder().setRevision(-1).build();

  private ProcessorContext<String, EnrichedChange> context;
  private KeyValueStore<String, PublishedArticle> published;

  @Override
  public void init(ProcessorContext<String, EnrichedChange> processorContext) {
    context = processorContext;
    published = processorContext.getStateStore(StateStores.PUBLISHED_ARTICLES);
  }

  @Override
  public void process(Record<String, DecidedArticle> record) {
    DecidedArticle decided = record.value();
    PublishedArticle before = Objects.requireNonNullElse(published.get(record.key()), NONE);
    if (decided.getPageRevision() < before.getPageRevision()) {
      return;
    }
    var now =
        new PublishedArticle(
            decided.getPageRevision(),
            Math.max(decided.getRevision(), before.getRevision() + 1),
            Math.max(mentions(decided), before.getMentions()),
            decided.getContribution());
    published.put(record.key(), now);
    var change =
        new EnrichedChange(
            Optional.ofNullable(decided.getArticle()).map(BufferBytes::of).orElse(null),
            before.getContribution(),
            now.getContribution());
    context.forward(new Record<>(record.key(), change, record.timestamp(), headers(now)));
  }

  /** Decisions of version 1 have no number, and all mentions among their contribution. */
  private static int mentions(DecidedArticle decided) {
    int covered =
        decided.getContribution().getEntities().stream()
            .mapToInt(ContributedEntity::getMentions)
            .sum();
    return Math.max(decided.getMentions(), covered);
  }

  private static Headers headers(PublishedArticle article) {
    return new RecordHeaders()
        .add(HeaderNames.REVISION, text(article.getRevision()))
        .add(HeaderNames.MENTIONS, text(article.getMentions()));
  }

  private static byte[] text(long number) {
    return Long.toString(number).getBytes(StandardCharsets.UTF_8);
  }
}
