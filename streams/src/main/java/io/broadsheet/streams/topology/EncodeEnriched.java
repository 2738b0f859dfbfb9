package io.broadsheet.streams.topology;

import io.broadsheet.schemas.CoveredMentions;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Makes enriched articles ready for their topic and for coverage. */
final class EncodeEnriched {

  private static final String UNDATED = "undated";

  private final Topics topics;
  private final ValueEncoder encoder;

  EncodeEnriched(Topics topics, ValueEncoder encoder) {
    this.topics = topics;
    this.encoder = encoder;
  }

  /**
   * The article, ready to be sent.
   *
   * @throws BadDataException if it is too large for its topic
   */
  EncodedEnriched encode(EnrichedArticle article) {
    return new EncodedEnriched(
        ByteBuffer.wrap(encoder.encode(topics.enriched(), article)),
        contribution(article),
        article.getEntities().stream().mapToInt(entity -> entity.getMentions().size()).sum());
  }

  /** The article, ready to be sent; empty if it is too large for its topic. */
  Optional<EncodedEnriched> encodeIfItFits(EnrichedArticle article) {
    try {
      return Optional.of(encode(article));
    } catch (BadDataException tooLarge) {
      return Optional.empty();
    }
  }

  private static Contribution contribution(EnrichedArticle article) {
    return new Contribution(
        Optional.ofNullable(article.getDay()).orElse(UNDATED),
        article.getEntities().stream()
            .filter(CoveredMentions::has)
            .map(EncodeEnriched::contributed)
            .toList());
  }

  private static ContributedEntity contributed(Entity entity) {
    return new ContributedEntity(
        entity.getId(), entity.getType().name(), entity.getName(), CoveredMentions.count(entity));
  }
}
