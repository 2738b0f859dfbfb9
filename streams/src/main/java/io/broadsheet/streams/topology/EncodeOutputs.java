package io.broadsheet.streams.topology;

import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.budget.PageBudget;
import io.broadsheet.streams.continuation.Piece;
import io.broadsheet.text.work.TooMuchWorkException;
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

  /** What is published of {@code enriched}, which may have been made ahead. */
  IssueWork.Made<List<EncodedArticle>> encode(IssueWork.Made<List<IssueSteps.Pair>> enriched) {
    List<EncodedArticle> outputs =
        enriched
            .accepted()
            .decoded()
            .ahead()
            .map(PageResult::orThrow)
            .orElseGet(() -> encode(enriched.made(), enriched.budget()));
    return new IssueWork.Made<>(enriched.accepted(), enriched.budget(), outputs);
  }

  List<EncodedArticle> encode(List<IssueSteps.Pair> enriched, PageBudget budget) {
    try {
      return enriched.stream().map(pair -> encode(pair, budget)).toList();
    } catch (TooMuchWorkException e) {
      throw new BadDataException("encode", "too-much-work", "the page needs " + e.getMessage());
    }
  }

  private EncodedArticle encode(IssueSteps.Pair pair, PageBudget budget) {
    var encoded =
        new EncodedArticle(
            pair.article().getId(),
            encoder.encode(topics.articles(), pair.article()),
            enrichedEncoder.encode(pair.enriched()),
            Piece.edition(pair.enriched()));
    budget.made(encoded.article().length);
    budget.made(encoded.enriched().bytes().remaining());
    return encoded;
  }
}
