package io.broadsheet.streams.topology;

import io.broadsheet.runtime.serde.StateSerde;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state stores. Their schemas have versions; what is added later goes to the ends of lists. */
final class StateStores {

  static final String ACCEPTED_ISSUES = "accepted-issues";
  static final String COVERAGE = "coverage";
  static final String EDITIONS = "editions";
  static final String PIECES = "pieces";
  static final String PUBLISHED_ARTICLES = "published-articles";

  private StateStores() {}

  /**
   * Version 1 is of a time when coverage was kept by page: with its other stores empty now, going
   * on from it would count every article twice.
   */
  static StoreBuilder<KeyValueStore<String, AcceptedIssue>> acceptedIssues() {
    return store(ACCEPTED_ISSUES, new StateSerde<>(2, List.of(AcceptedIssue.getClassSchema())));
  }

  static StoreBuilder<KeyValueStore<String, CoverageState>> coverage() {
    return store(COVERAGE, new StateSerde<>(List.of(CoverageState.getClassSchema())));
  }

  static StoreBuilder<KeyValueStore<String, Edition>> editions() {
    return store(EDITIONS, new StateSerde<>(List.of(Edition.getClassSchema())));
  }

  /** Enriched articles as their topic has them, so that their schema may grow. */
  static StoreBuilder<KeyValueStore<String, byte[]>> pieces() {
    return store(PIECES, Serdes.ByteArray());
  }

  static StoreBuilder<KeyValueStore<String, PublishedArticle>> publishedArticles() {
    return store(PUBLISHED_ARTICLES, new StateSerde<>(List.of(PublishedArticle.getClassSchema())));
  }

  static StateSerde<PieceChange> pieceChanges() {
    return new StateSerde<>(List.of(PieceChange.getClassSchema()));
  }

  static StateSerde<DecidedArticle> decidedArticles() {
    Schema now = DecidedArticle.getClassSchema();
    return new StateSerde<>(List.of(without(now, "mentions"), now));
  }

  static StateSerde<CoverageChange> coverageChanges() {
    return new StateSerde<>(List.of(CoverageChange.getClassSchema()));
  }

  /** A record's schema as it was before it had {@code field}. */
  static Schema without(Schema schema, String field) {
    List<Schema.Field> fields =
        schema.getFields().stream()
            .filter(one -> !one.name().equals(field))
            .map(one -> new Schema.Field(one, one.schema()))
            .toList();
    return Schema.createRecord(
        schema.getName(), schema.getDoc(), schema.getNamespace(), false, fields);
  }

  private static <T> StoreBuilder<KeyValueStore<String, T>> store(String name, Serde<T> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
            Serdes.String(),
            values)
        .withLoggingEnabled(Map.of());
  }
}
