package io.broadsheet.streams.topology;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.RecordHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The one place from which an enriched article is published. An article may have moved from one
 * edition to another, and the two decide in no order that can be relied on: what was decided by an
 * older version of the article's page than is known here is passed over.
 */
final class PublishEnriched
    implements Processor<String, DecidedArticle, String, PublishedEnriched> {

  private static final String UNDATED = "undated";
  private static final PublishedArticle NONE = PublishedArticle.newBuilder().build();
  private static final Contribution NOTHING = Contribution.newBuilder().build();

  private final Codec.Enriched codec;
  private ProcessorContext<String, PublishedEnriched> context;
  private KeyValueStore<String, PublishedArticle> published;

  PublishEnriched(Codec.Enriched codec) {
    this.codec = codec;
  }

  @Override
  public void init(ProcessorContext<String, PublishedEnriched> processorContext) {
    context = processorContext;
    published = processorContext.getStateStore(Stores.PUBLISHED_ARTICLES);
  }

  @Override
  public void process(Record<String, DecidedArticle> record) {
    DecidedArticle decided = record.value();
    PublishedArticle before = Objects.requireNonNullElse(published.get(record.key()), NONE);
    if (decided.getPageRevision() < before.getPageRevision()) {
      return;
    }
    Optional<EnrichedArticle> article =
        Optional.ofNullable(decided.getArticle()).map(StoredArticle::read);
    PublishedArticle now =
        new PublishedArticle(
            decided.getPageRevision(),
            Math.max(decided.getRevision(), before.getRevision()),
            Math.max(article.map(PublishEnriched::mentions).orElse(0), before.getMentions()),
            Optional.ofNullable(decided.getArticle()).map(PublishEnriched::sha256).orElse(""));
    published.put(record.key(), now);
    boolean same =
        now.getRevision() == before.getRevision()
            && now.getFingerprint().equals(before.getFingerprint());
    if (!same) {
      context.forward(
          new Record<>(record.key(), encoded(article), record.timestamp(), headers(now)));
    }
  }

  private PublishedEnriched encoded(Optional<EnrichedArticle> article) {
    return new PublishedEnriched(
        article.map(codec::encode).orElse(null),
        article.map(PublishEnriched::contribution).orElse(NOTHING));
  }

  private static int mentions(EnrichedArticle article) {
    return article.getEntities().stream().mapToInt(entity -> entity.getMentions().size()).sum();
  }

  private static Contribution contribution(EnrichedArticle article) {
    return new Contribution(
        Optional.ofNullable(article.getDay()).orElse(UNDATED),
        article.getEntities().stream().map(PublishEnriched::contributed).toList());
  }

  private static ContributedEntity contributed(Entity entity) {
    return new ContributedEntity(
        entity.getId(), entity.getType().name(), entity.getName(), entity.getMentions().size());
  }

  private static Headers headers(PublishedArticle article) {
    return new org.apache.kafka.common.header.internals.RecordHeaders()
        .add(RecordHeaders.REVISION, text(article.getRevision()))
        .add(RecordHeaders.MENTIONS, text(article.getMentions()));
  }

  private static byte[] text(long number) {
    return Long.toString(number).getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(ByteBuffer stored) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(StoredArticle.bytes(stored));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
