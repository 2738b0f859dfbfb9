package io.broadsheet.lab.jmh;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.enrich.StandardSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ansj.domain.Result;
import org.ansj.splitWord.analysis.NlpAnalysis;
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
 * How fast the articles of the seeds are enriched, beside a library's segmenter with names alone on
 * the same texts; the counter {@code characters} gives characters a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class EnricherBenchmark {

  private final StandardSteps steps = StandardSteps.with(Optional.empty());
  private final List<Article> articles = new ArrayList<>();
  private long length;

  /** Counts characters in the time that JMH measures. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Throughput {
    /** Characters enriched. */
    public long characters;
  }

  /** Splits the seeds. */
  @Setup
  public void setUp() throws IOException {
    Path folder = Path.of(System.getProperty("broadsheet.seeds", "seeds"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        RawIssue issue =
            RawIssue.newBuilder()
                .setIssueId(file.getFileName().toString())
                .setText(Files.readString(file))
                .build();
        articles.addAll(steps.splitter().split(issue).articles());
      }
    }
    length = articles.stream().mapToLong(article -> article.getText().length()).sum();
  }

  /** Dates, entities, quantities and keywords, all of them. */
  @Benchmark
  public List<EnrichedArticle> enrich(Throughput throughput) {
    throughput.characters += length;
    return articles.stream().map(steps.enricher()::enrich).toList();
  }

  /** The library's segmenter with names, for comparison. */
  @Benchmark
  public List<Result> ansjNlp(Throughput throughput) {
    throughput.characters += length;
    return articles.stream().map(article -> NlpAnalysis.parse(article.getText())).toList();
  }
}
