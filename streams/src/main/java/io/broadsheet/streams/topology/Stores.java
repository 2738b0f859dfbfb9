package io.broadsheet.streams.topology;

import io.broadsheet.runtime.serde.StateSerde;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores. Their schemas have versions; what is added later goes to the ends of lists. */
final class Stores {

  static final String ACCEPTED_ISSUES = "accepted-issues";
  static final String CONTRIBUTIONS = "contributions";
  static final String COVERAGE = "coverage";
  static final String EDITIONS = "editions";
  static final String PIECES = "pieces";
  static final String PUBLISHED_ARTICLES = "published-articles";

  private Stores() {}

  static StoreBuilder<KeyValueStore<String, AcceptedIssue>> acceptedIssues() {
    return store(ACCEPTED_ISSUES, AcceptedIssue.getClassSchema());
  }

  static StoreBuilder<KeyValueStore<String, Contribution>> contributions() {
    return store(CONTRIBUTIONS, Contribution.getClassSchema());
  }

  static StoreBuilder<KeyValueStore<String, CoverageState>> coverage() {
    return store(COVERAGE, CoverageState.getClassSchema());
  }

  static StoreBuilder<KeyValueStore<String, Edition>> editions() {
    return store(EDITIONS, Edition.getClassSchema());
  }

  static StoreBuilder<KeyValueStore<String, EnrichedArticle>> pieces() {
    return store(PIECES, EnrichedArticle.getClassSchema());
  }

  static StoreBuilder<KeyValueStore<String, PublishedArticle>> publishedArticles() {
    return store(PUBLISHED_ARTICLES, PublishedArticle.getClassSchema());
  }

  static StateSerde<PieceChange> pieceChanges() {
    return new StateSerde<>(List.of(PieceChange.getClassSchema()));
  }

  static StateSerde<DecidedArticle> decidedArticles() {
    return new StateSerde<>(List.of(DecidedArticle.getClassSchema()));
  }

  static StateSerde<CoverageChange> coverageChanges() {
    return new StateSerde<>(List.of(CoverageChange.getClassSchema()));
  }

  private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(
      String name, Schema... versions) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
            Serdes.String(),
            new StateSerde<T>(List.of(versions)))
        .withLoggingEnabled(Map.of());
  }
}
