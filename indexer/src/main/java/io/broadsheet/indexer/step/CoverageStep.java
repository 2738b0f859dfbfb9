package io.broadsheet.indexer.step;

import io.broadsheet.indexer.bulk.Document;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.document.CoverageDocument;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How often an entity was covered on a day. */
final class CoverageStep implements Step {

  /** What names of fields and signs add to the values. */
  private static final int FIELDS_BYTES = 256;

  private final RegistryDecoder<Coverage> decoder;
  private final String alias;

  CoverageStep(RegistryDecoder<Coverage> decoder, String alias) {
    this.decoder = decoder;
    this.alias = alias;
  }

  @Override
  public Prepared prepare(ConsumerRecord<byte[], byte[]> record) {
    Optional<String> id = RecordKey.id(record.key(), Limits.DOCUMENT_ID);
    Optional<Long> revision = HeaderNumber.of(record, HeaderNames.REVISION);
    if (id.isEmpty()) {
      return Step.bad("bad-key", "The key is not entity id and day: 1 to 512 bytes of UTF-8");
    }
    if (revision.isEmpty()) {
      return Step.withoutRevision();
    }
    var key = new DocumentKey(alias, id.get());
    return record.value() == null
        ? Step.ready(new Operation.Delete(key, revision.get()))
        : write(record.value(), key, revision.get());
  }

  /**
   * Coverage changes with every article of a page, so most of it is overtaken before it is sent:
   * only what is sent is made a document. Until then its bytes are kept, which are much smaller
   * than what they decode to.
   */
  private Prepared write(byte[] value, DocumentKey key, long revision) {
    return switch (decoder.decode(value)) {
      case Decoded.Failed<Coverage>(Failure failure) -> new Prepared.Failed(failure);
      case Decoded.Value<Coverage>(Coverage coverage) ->
          CoverageDocument.id(coverage).equals(key.id())
              ? Step.ready(
                  new Operation.Index(
                      key,
                      revision,
                      Document.later(FIELDS_BYTES + value.length, () -> json(value, revision))))
              : Step.bad("key-differs", "Entity id and day are not the record's key");
    };
  }

  private byte[] json(byte[] value, long revision) {
    return switch (decoder.decode(value)) {
      case Decoded.Value<Coverage>(Coverage coverage) -> CoverageDocument.json(coverage, revision);
      case Decoded.Failed<Coverage>(Failure failure) ->
          throw new IllegalStateException("It was decoded before: " + failure);
    };
  }
}
