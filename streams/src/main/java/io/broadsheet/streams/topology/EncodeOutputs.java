package io.broadsheet.streams.topology;

import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.continuation.Piece;
import java.util.List;

/** Makes ready all that is published of an issue; a page is only sent when all of it fits. */
final class EncodeOutputs {

  private final Topics topics;
  private final ValueEncoder encoder;
  private final EncodeEnriched enrichedEncoder;

  EncodeOutputs(Topics topics, ValueEncoder encoder) {
    this.topics = topics;
    this.encoder = encoder;
    this.enrichedEncoder = new EncodeEnriched(topics, encoder);
  }

  IssueWork.Made<List<EncodedArticle>> encode(IssueWork.Made<List<IssueSteps.Pair>> enriched) {
    return new IssueWork.Made<>(
        enriched.accepted(), enriched.made().stream().map(this::encode).toList());
  }

  private EncodedArticle encode(IssueSteps.Pair pair) {
    return new EncodedArticle(
        pair.article().getId(),
        encoder.encode(topics.articles(), pair.article()),
        enrichedEncoder.encode(pair.enriched()),
        Piece.edition(pair.enriched()));
  }
}
