package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.document.ArticleDocument;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RecordHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** From the bytes of a record to what is to be done in the index. */
public final class ArticleStep implements Function<ConsumerRecord<byte[], byte[]>, Prepared> {

  private static final String STAGE = "decode";

  /** Elasticsearch takes no longer ids. */
  private static final int LONGEST_ID_BYTES = 512;

  private final RegistryDecoder<EnrichedArticle> decoder;

  /** Decodes values by {@code decoder}. */
  public ArticleStep(RegistryDecoder<EnrichedArticle> decoder) {
    this.decoder = decoder;
  }

  @Override
  public Prepared apply(ConsumerRecord<byte[], byte[]> record) {
    Optional<String> id = id(record.key());
    if (id.isEmpty()) {
      return bad("bad-key", "The key is not an article id: 1 to 512 bytes of UTF-8");
    }
    Optional<Long> revision = revision(record);
    if (revision.isEmpty()) {
      return bad(
          "bad-revision",
          "The header " + RecordHeaders.REVISION + " is missing or not a number from 0 on");
    }
    return record.value() == null
        ? new Prepared.Ready(new Operation.Delete(id.get(), revision.get()))
        : index(record.value(), id.get(), revision.get());
  }

  private Prepared index(byte[] value, String id, long revision) {
    return switch (decoder.decode(value)) {
      case Decoded.Failed<EnrichedArticle>(Failure failure) -> new Prepared.Failed(failure);
      case Decoded.Value<EnrichedArticle>(EnrichedArticle article) ->
          article.getId().equals(id)
              ? new Prepared.Ready(
                  new Operation.Index(id, revision, ArticleDocument.json(article, revision)))
              : bad("key-differs", "The article's id is not the record's key");
    };
  }

  private static Optional<String> id(byte[] key) {
    if (key == null || key.length == 0 || key.length > LONGEST_ID_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> revision(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(RecordHeaders.REVISION);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    try {
      long revision = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
      return revision < 0 ? Optional.empty() : Optional.of(revision);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Prepared bad(String reason, String message) {
    return new Prepared.Failed(new Failure.BadData(STAGE, reason, message));
  }
}
