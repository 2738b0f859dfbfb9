package io.broadsheet.lab.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.publish.IssuePublisher;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.IssueSplitter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * How long it takes from publishing a page until a search finds all its articles, while pages come
 * at a light rate. Continuations are left out: a search finds them in the article of their head.
 */
record LatencyBench(BenchEnvironment environment, Deadline deadline, ElasticsearchClient client) {

  private static final long LOOK_MILLIS = 20;
  private static final double NANOS = 1e9;

  private record Page(RawIssue issue, Set<String> articles) {}

  Figures.Latency run(Path pages, IssueSplitter splitter) throws IOException, InterruptedException {
    double rate = environment.settings().light().rate();
    return new Figures.Latency(rate, LatencyPercentiles.of(measure(read(pages, splitter), rate)));
  }

  private List<Duration> measure(List<Page> pages, double rate)
      throws IOException, InterruptedException {
    var target = environment.target(environment.topics().issues());
    Serializer<RawIssue> serializer = RegistrySerde.serializer(target.registry());
    Map<Page, Long> sent = new HashMap<>();
    Map<Page, Set<String>> missing = new HashMap<>();
    List<Duration> times = new ArrayList<>();
    long start = System.nanoTime();
    try (Producer<String, byte[]> producer = IssuePublisher.producer(target)) {
      int next = 0;
      while (times.size() < pages.size()) {
        if (next < pages.size() && System.nanoTime() - start >= next * NANOS / rate) {
          Page page = pages.get(next++);
          byte[] value = serializer.serialize(target.issues().name(), page.issue());
          sent.put(page, System.nanoTime());
          missing.put(page, new HashSet<>(page.articles()));
          producer.send(
              new ProducerRecord<>(target.issues().name(), page.issue().getIssueId(), value));
        }
        note(missing, sent, times);
        deadline.pause("pages become searchable", LOOK_MILLIS);
      }
    }
    return times;
  }

  private void note(Map<Page, Set<String>> missing, Map<Page, Long> sent, List<Duration> times)
      throws IOException {
    Set<String> found =
        searchable(missing.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    long now = System.nanoTime();
    missing.values().forEach(ids -> ids.removeAll(found));
    missing
        .entrySet()
        .removeIf(
            page -> {
              if (page.getValue().isEmpty()) {
                times.add(Duration.ofNanos(now - sent.get(page.getKey())));
              }
              return page.getValue().isEmpty();
            });
  }

  private Set<String> searchable(Set<String> ids) throws IOException {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return client
        .search(
            request ->
                request
                    .index(environment.indices().articles().alias())
                    .size(ids.size())
                    .source(source -> source.fetch(false))
                    .query(query -> query.ids(wanted -> wanted.values(List.copyOf(ids)))),
            ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> hit.id())
        .collect(Collectors.toSet());
  }

  private static List<Page> read(Path folder, IssueSplitter splitter) {
    Sources sources = Sources.of(List.of(folder));
    var reader = new IssueReader(sources);
    return new SourceTree(List.of(folder), Include.of(sources.include()))
        .list().files().stream()
            .map(file -> reader.draft(file).then(reader::read))
            .flatMap(LatencyBench::accepted)
            .map(issue -> new Page(issue, articles(issue, splitter)))
            .filter(page -> !page.articles().isEmpty())
            .toList();
  }

  private static Set<String> articles(RawIssue issue, IssueSplitter splitter) {
    return splitter.split(issue).articles().stream()
        .filter(article -> article.getContinuedFrom() == null)
        .map(Article::getId)
        .collect(Collectors.toSet());
  }

  private static Stream<RawIssue> accepted(FileOutcome<RawIssue> outcome) {
    return switch (outcome) {
      case FileOutcome.Accepted<RawIssue>(RawIssue issue) -> Stream.of(issue);
      case FileOutcome.Rejected<RawIssue> _ -> Stream.empty();
    };
  }
}
