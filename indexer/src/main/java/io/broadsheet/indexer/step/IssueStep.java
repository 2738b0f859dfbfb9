package io.broadsheet.indexer.step;

import io.broadsheet.indexer.bulk.Document;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.document.IssueDocument;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.RawIssue;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Raw issues, as they came. The revision is the record's timestamp: issues come without one. What
 * is no issue is skipped, since {@code streams} writes its dead letter.
 */
final class IssueStep implements Step {

  private final RegistryDecoder<RawIssue> decoder;
  private final String alias;

  IssueStep(RegistryDecoder<RawIssue> decoder, String alias) {
    this.decoder = decoder;
    this.alias = alias;
  }

  @Override
  public Prepared prepare(ConsumerRecord<byte[], byte[]> record) {
    Optional<String> id = RecordKey.text(record.key());
    if (id.isEmpty() || record.key().length > Limits.DOCUMENT_ID) {
      return new Prepared.Skipped("bad-key");
    }
    var key = new DocumentKey(alias, id.get());
    long revision = Math.max(0, record.timestamp());
    return record.value() == null
        ? Step.ready(new Operation.Delete(key, revision))
        : write(record.value(), key, revision);
  }

  private Prepared write(byte[] value, DocumentKey key, long revision) {
    return switch (decoder.decode(value)) {
      case Decoded.Failed<RawIssue>(Failure.BadData(_, String reason, _)) ->
          new Prepared.Skipped(reason);
      case Decoded.Failed<RawIssue>(Failure failure) -> new Prepared.Failed(failure);
      case Decoded.Value<RawIssue>(RawIssue issue) ->
          issue.getIssueId().equals(key.id())
              ? Step.ready(
                  new Operation.Index(
                      key, revision, Document.of(IssueDocument.json(issue, revision))))
              : new Prepared.Skipped("key-differs");
    };
  }
}
