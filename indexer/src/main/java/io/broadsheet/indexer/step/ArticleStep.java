package io.broadsheet.indexer.step;

import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Enriched articles, each with its mentions. */
final class ArticleStep implements Step {

  /** Leaves room for the numbers of mentions. */
  private static final int LONGEST_ID_BYTES = Limits.DOCUMENT_ID - "#99999999".length();

  /** More than the characters of the largest article; what claims more would delete for hours. */
  private static final long MOST_MENTIONS = 10_000_000;

  private final RegistryDecoder<EnrichedArticle> decoder;
  private final ArticleOperations.Aliases aliases;

  ArticleStep(RegistryDecoder<EnrichedArticle> decoder, ArticleOperations.Aliases aliases) {
    this.decoder = decoder;
    this.aliases = aliases;
  }

  @Override
  public Prepared prepare(ConsumerRecord<byte[], byte[]> record) {
    Optional<String> id = RecordKey.id(record.key(), LONGEST_ID_BYTES);
    Optional<Long> revision = HeaderNumber.of(record, HeaderNames.REVISION);
    Optional<Integer> mentions = mentions(record);
    if (id.isEmpty()) {
      return Step.bad(
          "bad-key", "The key is not an article id: 1 to " + LONGEST_ID_BYTES + " bytes of UTF-8");
    }
    if (revision.isEmpty()) {
      return Step.withoutRevision();
    }
    if (mentions.isEmpty()) {
      return Step.bad(
          "bad-mentions",
          "The header " + HeaderNames.MENTIONS + " is not a number from 0 to " + MOST_MENTIONS);
    }
    var operations = new ArticleOperations(aliases, id.get(), revision.get(), mentions.get());
    return record.value() == null
        ? Step.ready(operations.delete())
        : write(record.value(), id.get(), operations);
  }

  private Prepared write(byte[] value, String id, ArticleOperations operations) {
    return switch (decoder.decode(value)) {
      case Decoded.Failed<EnrichedArticle>(Failure failure) -> new Prepared.Failed(failure);
      case Decoded.Value<EnrichedArticle>(EnrichedArticle article) ->
          article.getId().equals(id)
              ? Step.ready(operations.write(article))
              : Step.bad("key-differs", "The article's id is not the record's key");
    };
  }

  /** Without the header, the article never had more mentions than it has. */
  private static Optional<Integer> mentions(ConsumerRecord<byte[], byte[]> record) {
    return HeaderNumber.isMissing(record, HeaderNames.MENTIONS)
        ? Optional.of(0)
        : HeaderNumber.of(record, HeaderNames.MENTIONS)
            .filter(most -> most <= MOST_MENTIONS)
            .map(Long::intValue);
  }
}
