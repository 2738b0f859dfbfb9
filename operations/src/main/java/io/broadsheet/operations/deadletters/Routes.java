package io.broadsheet.operations.deadletters;

import io.broadsheet.indexer.index.Indices;
import io.broadsheet.schemas.Topics;
import java.util.Optional;

/**
 * Where a dead letter is tried again. What streams makes is never written to its topics from here:
 * an issue goes back to the topic of issues, and what the indexer gave up goes to the index.
 *
 * @param topics the topics of the environment
 * @param indices the indices of the environment
 */
record Routes(Topics topics, Indices indices) {

  /** The stage of the indexer's own refusals. */
  private static final String INDEX = "index";

  /** Where to. */
  sealed interface Route {

    /** Published again to the topic of issues, for streams. */
    record Streams() implements Route {}

    /** Written to the index behind {@code alias}. */
    record Index(String alias) implements Route {}
  }

  /** Where {@code letter} goes, if anywhere. */
  Optional<Route> of(Letter letter) {
    String topic = letter.origin().topic();
    if (letter.key().isEmpty()) {
      return Optional.empty();
    }
    if (topic.equals(topics.issues().name())) {
      return Optional.of(
          letter.why().stage().equals(INDEX)
              ? new Route.Index(indices.issues().alias())
              : new Route.Streams());
    }
    if (topic.equals(topics.enriched().name())) {
      return Optional.of(new Route.Index(indices.articles().alias()));
    }
    return topic.equals(topics.coverage().name())
        ? Optional.of(new Route.Index(indices.coverage().alias()))
        : Optional.empty();
  }
}
