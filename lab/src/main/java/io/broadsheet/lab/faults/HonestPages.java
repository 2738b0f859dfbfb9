package io.broadsheet.lab.faults;

import io.broadsheet.schemas.IndexKind;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.article.IssueSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Small pages of one article each, and how long it takes until a search finds them. */
final class HonestPages {

  private static final String TEXT =
      "第%d号大桥今天通车\n\n□记者 张三 报道\n\n本报讯 第%1$d号大桥今天通车，市民们纷纷前来参加，现场气氛热烈。主办方介绍，活动将持续三天，预计吸引两万余人次。\n";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final TrialEnvironment environment;
  private final WireValues values;
  private final IssueSplitter splitter;
  private int sent;

  HonestPages(TrialEnvironment environment, WireValues values, IssueSplitter splitter) {
    this.environment = environment;
    this.values = values;
    this.splitter = splitter;
  }

  /**
   * Sends {@code count} pages to each of {@code partitions}; gives each one's article and where.
   */
  Map<String, Integer> send(Poisoner producer, List<Integer> partitions, int count)
      throws InterruptedException {
    Map<String, Integer> articles = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      for (int partition : partitions) {
        RawIssue issue = issue(sent++);
        byte[] key = issue.getIssueId().getBytes(StandardCharsets.UTF_8);
        String topic = values.topics().issues().name();
        producer.send(
            new ProducerRecord<>(
                topic, partition, key, values.of(values.topics().issues(), issue)));
        articles.put(splitter.split(issue).articles().getFirst().getId(), partition);
      }
    }
    producer.flush();
    return articles;
  }

  /** The seconds from now until a search finds each of {@code articles}. */
  Map<String, Double> awaitSearchable(SearchClient search, Map<String, Integer> articles)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Map<String, Double> found = new HashMap<>();
    String ids = articles.keySet().stream().collect(Collectors.joining("\",\"", "\"", "\""));
    String question =
        "{\"size\":%d,\"_source\":false,\"query\":{\"ids\":{\"values\":[%s]}}}"
            .formatted(articles.size(), ids);
    String path = "/" + IndexKind.ARTICLES.alias(environment.prefix()) + "/_search";
    while (found.size() < articles.size()) {
      double seconds = (System.nanoTime() - began) / 1e9;
      search
          .ask("POST", path, question)
          .path("hits")
          .path("hits")
          .forEach(hit -> found.putIfAbsent(hit.path("_id").asText(), seconds));
      if (seconds > PATIENCE.toSeconds()) {
        throw new TrialException(
            "A search finds %d of %d honest pages after %.0f s"
                .formatted(found.size(), articles.size(), seconds));
      }
      TimeUnit.NANOSECONDS.sleep(TrialTimeouts.LOOK.toNanos());
    }
    return found;
  }

  private static RawIssue issue(int number) {
    return RawIssue.newBuilder()
        .setIssueId("honest/" + number)
        .setText(TEXT.formatted(number))
        .build();
  }
}
