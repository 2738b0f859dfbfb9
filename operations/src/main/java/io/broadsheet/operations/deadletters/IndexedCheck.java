package io.broadsheet.operations.deadletters;

import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.deadletters.Routes.Route;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Topics;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Looks whether the index has what a letter is about, at its revision or a newer one; of an article
 * all mentions as well, since it may have been one of them that was refused.
 *
 * @param reader reads origins
 * @param index the indices
 * @param topics the topics of the environment
 * @param indices the names of the indices
 * @param decoder of enriched articles
 */
record IndexedCheck(
    TopicReader reader,
    IndexView index,
    Topics topics,
    Indices indices,
    RegistryDecoder<EnrichedArticle> decoder) {

  boolean test(Letter letter, Route.Index route) {
    Optional<ConsumerRecord<byte[], byte[]>> origin =
        reader.at(letter.origin().topicPartition(), letter.origin().offset());
    String id = letter.key().orElseThrow();
    Optional<Long> revision =
        letter.origin().topic().equals(topics.issues().name())
            ? origin.map(ConsumerRecord::timestamp)
            : letter.revision();
    if (origin.isEmpty() || revision.isEmpty() || !index.hasAlias(route.alias())) {
      return false;
    }
    Long version = index.versions(route.alias(), List.of(id)).get(id);
    if (origin.get().value() == null) {
      return version == null;
    }
    return version != null && version >= revision.get() && hasMentions(id, origin.get());
  }

  private boolean hasMentions(String id, ConsumerRecord<byte[], byte[]> origin) {
    if (!origin.topic().equals(topics.enriched().name())) {
      return true;
    }
    return decoder.decode(origin.value()) instanceof Decoded.Value<EnrichedArticle>(var article)
        && index.count(indices.mentions().alias(), "articleId", List.of(id)) >= mentions(article);
  }

  private static long mentions(EnrichedArticle article) {
    return article.getEntities().stream().mapToLong(entity -> entity.getMentions().size()).sum();
  }
}
