package io.broadsheet.operations.verify;

import io.broadsheet.indexer.document.MentionDocuments;
import io.broadsheet.operations.inspect.Keys;
import io.broadsheet.operations.verify.RevisionComparison.Said;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.RawIssue;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the records of each topic say of the documents that the indexer makes of them. */
final class Expectations {

  /** What says that an article had more is a dead letter. */
  private static final long MOST_MENTIONS = 10_000_000;

  private Expectations() {}

  /** One document under the record's key, with the revision of its header: articles, coverage. */
  static Expectation oneByRevision() {
    return (record, to) -> {
      Optional<String> id = id(record);
      Optional<Long> revision = Keys.number(record, HeaderNames.REVISION);
      if (id.isPresent() && revision.isPresent()) {
        to.accept(id.get(), new Said(revision.get(), record.value() != null));
      }
    };
  }

  /** One document for each mention of an article, and none for those that it no longer has. */
  static Expectation mentions(RegistryDecoder<EnrichedArticle> decoder) {
    return (record, to) -> {
      Optional<String> id = id(record);
      Optional<Long> revision = Keys.number(record, HeaderNames.REVISION);
      Optional<Integer> live = mentions(decoder, record);
      long most = Keys.number(record, HeaderNames.MENTIONS).orElse(0L);
      if (id.isEmpty() || revision.isEmpty() || live.isEmpty() || most > MOST_MENTIONS) {
        return;
      }
      for (int n = 0; n < Math.max(live.get(), most); n++) {
        to.accept(MentionDocuments.id(id.get(), n), new Said(revision.get(), n < live.get()));
      }
    };
  }

  /** One document under the issue's id, with the record's time for its revision. */
  static Expectation issues(RegistryDecoder<RawIssue> decoder) {
    return (record, to) -> {
      Optional<String> id = id(record);
      boolean live = record.value() != null;
      if (id.isPresent()
          && (!live
              || decoded(decoder, record)
                  .filter(issue -> issue.getIssueId().equals(id.get()))
                  .isPresent())) {
        to.accept(id.get(), new Said(Math.max(0, record.timestamp()), live));
      }
    };
  }

  private static Optional<String> id(ConsumerRecord<byte[], byte[]> record) {
    return Keys.of(record).filter(_ -> record.key().length <= Limits.DOCUMENT_ID);
  }

  private static Optional<Integer> mentions(
      RegistryDecoder<EnrichedArticle> decoder, ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null
        ? Optional.of(0)
        : decoded(decoder, record)
            .map(
                article ->
                    article.getEntities().stream()
                        .mapToInt(entity -> entity.getMentions().size())
                        .sum());
  }

  private static <T extends SpecificRecord> Optional<T> decoded(
      RegistryDecoder<T> decoder, ConsumerRecord<byte[], byte[]> record) {
    return switch (decoder.decode(record.value())) {
      case Decoded.Value<T>(T value) -> Optional.of(value);
      case Decoded.Failed<T>(Failure.BadData _) -> Optional.empty();
      case Decoded.Failed<T>(Failure.Trouble trouble) ->
          throw new StopException(ExitCode.UNAVAILABLE, trouble.message());
      case Decoded.Failed<T>(Failure.Fault fault) ->
          throw new StopException(ExitCode.USAGE, fault.message());
    };
  }
}
