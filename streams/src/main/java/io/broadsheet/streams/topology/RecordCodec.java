package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.serde.RegistryEncoder;
import io.broadsheet.runtime.serde.RegistryPatience;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Reads and writes the values of the topics, by the schemas of the registry. */
public final class RecordCodec {

  /** Well below the 5 minutes after which Kafka takes a silent consumer for dead. */
  private static final Duration REGISTRY_LIMIT = Duration.ofMinutes(2);

  private final Topics topics;
  private final SchemaRegistryClient registry;
  private final RegistryPatience patience;
  private final ValueEncoder encoder;

  RecordCodec(Topics topics, SchemaRegistryClient registry, RegistryPatience patience) {
    this.topics = topics;
    this.registry = registry;
    this.patience = patience;
    this.encoder = new ValueEncoder(RegistryEncoder.of(registry, patience));
  }

  /** A codec that asks the registry at {@code connection}. */
  public static RecordCodec of(Topics topics, RegistryConnection connection) {
    return of(topics, connection, () -> {});
  }

  /** The same, which tells {@code retry} each time it has to ask the registry once more. */
  public static RecordCodec of(Topics topics, RegistryConnection connection, Runnable retry) {
    var patience =
        RegistryPatience.with(
            connection,
            REGISTRY_LIMIT,
            time -> {
              retry.run();
              Thread.sleep(time);
              return RegistryPatience.Pause.Next.ASK_AGAIN;
            });
    return new RecordCodec(topics, RegistrySerde.client(connection), patience);
  }

  /** A decoder of issues. */
  DecodeIssue decoder() {
    return new DecodeIssue(decoder(topics.issues()));
  }

  EncodeOutputs outputs() {
    return new EncodeOutputs(topics, encoder);
  }

  EncodeEnriched enriched() {
    return new EncodeEnriched(topics, encoder);
  }

  /** A decoder of enriched articles. */
  ValueDecoder<EnrichedArticle> pieces() {
    return decoder(topics.enriched());
  }

  /** The bytes of {@code coverage}, null being the tombstone of what is no longer covered. */
  byte[] coverage(Optional<Coverage> coverage) {
    return coverage.map(value -> encoder.encode(topics.coverage(), value)).orElse(null);
  }

  /** What ends a thread that was asked to stop while the registry was away. */
  static StopException stopped() {
    return new StopException(ExitCode.UNAVAILABLE, "Stopped while waiting for the schema registry");
  }

  private <T extends SpecificRecord> ValueDecoder<T> decoder(Topic topic) {
    return new ValueDecoder<>(patience, RegistryDecoder.of(patience.registry(), registry, topic));
  }
}
