package io.broadsheet.lab.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.indexer.bulk.BulkAnswer;
import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.bulk.BulkWriter;
import io.broadsheet.indexer.bulk.DocumentKey;
import io.broadsheet.indexer.bulk.Fate;
import io.broadsheet.indexer.bulk.ItemAnswer;
import io.broadsheet.indexer.bulk.Operation;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.bulk.Work;
import io.broadsheet.indexer.consume.FlowLimits;
import io.broadsheet.indexer.consume.Indexing;
import io.broadsheet.ingest.IngestMetrics;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.service.StreamsMeters;
import io.broadsheet.streams.topology.IssueCounters;
import io.broadsheet.streams.topology.IssueSteps;
import io.broadsheet.streams.topology.NewsTopology;
import io.broadsheet.streams.topology.RecordCodec;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.Topology;
import org.junit.jupiter.api.Test;

/** Holds the table of metrics in docs/operating.md against what the services count. */
class MetricsTableTest {

  private static final Path TABLE = Path.of("..", "docs", "operating.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(broadsheet_\\w+)` \\|");
  private static final Pattern SHOWN = Pattern.compile("(?m)^# TYPE (broadsheet_\\w+) ");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @Test
  void hasARowForEveryMetricAndNoOther() throws IOException {
    new IngestMetrics(registry);
    countStreams();
    countIndexer();

    assertThat(rows()).isEqualTo(shown());
  }

  private void countStreams() {
    Topics topics = Topics.of("");
    var steps = new IssueSteps(_ -> List.of(), _ -> null, "");
    RecordCodec codec = RecordCodec.of(topics, RegistryConnection.to("mock://metrics"));
    Topology topology =
        NewsTopology.build(
            topics,
            steps,
            codec,
            IssueCounters.in(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT)));
    new StreamsMeters(registry).watch(topology, "", Map::of);
  }

  private void countIndexer() {
    var written = new CompletableFuture<Void>();
    var settings = new BulkSettings("", 1, BulkLimits.DEFAULT, Backoff.DEFAULT);
    try (BulkWriter writer =
        BulkWriter.start(
            settings, _ -> new BulkAnswer.Answered(List.of(ItemAnswer.of(201))), registry)) {
      writer.submit(new OneDocument(written));
      writer.flush();
      written.join();
      var source =
          new Indexing.Source(
              KafkaConnection.to("127.0.0.1:1"),
              "metrics",
              Set.of("news.issues"),
              FlowLimits.DEFAULT,
              _ -> null);
      Indexing.open(source, new Indexing.Sink(writer, (_, _) -> Optional.empty()), registry)
          .close();
    }
  }

  private record OneDocument(CompletableFuture<Void> written) implements Work {

    @Override
    public String key() {
      return "a";
    }

    @Override
    public Prepared prepare() {
      return new Prepared.Ready(
          List.<Operation>of(new Operation.Delete(new DocumentKey("articles", "a"), 1)).iterator());
    }

    @Override
    public boolean withdrawn() {
      return false;
    }

    @Override
    public Optional<Failure> settle(Fate fate) {
      written.complete(null);
      return Optional.empty();
    }
  }

  private Set<String> rows() throws IOException {
    return names(ROW, Files.readString(TABLE));
  }

  /** The names of a timer's or summary's family, not those of its largest value. */
  private Set<String> shown() {
    Set<String> names = names(SHOWN, registry.scrape());
    names.removeIf(name -> name.endsWith("_max"));
    return names;
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
