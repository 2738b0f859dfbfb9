package io.broadsheet.lab.jmh;

import io.broadsheet.runtime.serde.PublishedSchema;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.enrich.StandardSteps;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast the enriched articles of the seeds become bytes for Kafka and articles again, with the
 * schemas at hand, as they are after the first record; {@code bytes} gives bytes of Avro a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class SerializeBenchmark {

  private static final RegistryConnection REGISTRY = RegistryConnection.to("mock://serialize");
  private static final Topic TOPIC = Topics.of("").enriched();

  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final Serializer<EnrichedArticle> serializer =
      RegistrySerde.serializer(REGISTRY, registry);
  private final Deserializer<EnrichedArticle> deserializer =
      RegistrySerde.deserializer(REGISTRY, registry);
  private final List<EnrichedArticle> articles = new ArrayList<>();
  private List<byte[]> records;
  private long length;

  /** Counts bytes in the time that JMH measures. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Throughput {
    /** Bytes of Avro. */
    public long bytes;
  }

  /** Enriches the seeds. */
  @Setup
  public void setUp() throws IOException, RestClientException {
    if (TOPIC.value() instanceof Topic.Value.Avro(var schema)) {
      registry.register(TOPIC.subject(), PublishedSchema.of(schema));
    }
    var steps = StandardSteps.with(Optional.empty());
    Path folder = Path.of(System.getProperty("broadsheet.seeds", "seeds"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        RawIssue issue =
            RawIssue.newBuilder()
                .setIssueId(file.getFileName().toString())
                .setText(Files.readString(file))
                .build();
        for (Article article : steps.splitter().split(issue).articles()) {
          articles.add(steps.enricher().enrich(article));
        }
      }
    }
    records = articles.stream().map(a -> serializer.serialize(TOPIC.name(), a)).toList();
    length = records.stream().mapToLong(record -> record.length).sum();
  }

  /** To bytes. */
  @Benchmark
  public List<byte[]> serialize(Throughput throughput) {
    throughput.bytes += length;
    return articles.stream().map(a -> serializer.serialize(TOPIC.name(), a)).toList();
  }

  /** From bytes. */
  @Benchmark
  public List<EnrichedArticle> deserialize(Throughput throughput) {
    throughput.bytes += length;
    return records.stream().map(bytes -> deserializer.deserialize(TOPIC.name(), bytes)).toList();
  }
}
