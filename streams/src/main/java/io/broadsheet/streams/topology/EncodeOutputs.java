package io.broadsheet.streams.topology;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Topics;
import java.util.List;
import java.util.Optional;

/** Makes ready all that is published of an issue; a page is only sent when all of it fits. */
final class EncodeOutputs {

  private static final String UNDATED = "undated";

  private final Topics topics;
  private final Encoder encoder;

  EncodeOutputs(Topics topics, Encoder encoder) {
    this.topics = topics;
    this.encoder = encoder;
  }

  IssueWork.Made<List<EncodedArticle>> encode(IssueWork.Made<List<IssueSteps.Pair>> enriched) {
    return new IssueWork.Made<>(
        enriched.accepted(), enriched.made().stream().map(this::encode).toList());
  }

  private EncodedArticle encode(IssueSteps.Pair pair) {
    EnrichedArticle enriched = pair.enriched();
    return new EncodedArticle(
        pair.article().getId(),
        encoder.encode(topics.articles(), pair.article()),
        encoder.encode(topics.enriched(), enriched),
        enriched.getEntities().stream().mapToInt(entity -> entity.getMentions().size()).sum(),
        contribution(enriched));
  }

  private static Contribution contribution(EnrichedArticle article) {
    return new Contribution(
        Optional.ofNullable(article.getDay()).orElse(UNDATED),
        article.getEntities().stream().map(EncodeOutputs::contributed).toList());
  }

  private static ContributedEntity contributed(Entity entity) {
    return new ContributedEntity(
        entity.getId(), entity.getType().name(), entity.getName(), entity.getMentions().size());
  }
}
