package io.broadsheet.lab.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code broadsheet bench}: the whole pipeline under load. */
@Command(
    name = "bench",
    sortOptions = false,
    description = {
      "Measures the whole pipeline on this machine. Starts Kafka, a schema registry, Elasticsearch"
          + " and the services as separate processes, and publishes generated pages.",
      "",
      "Prints pages, articles and MB a second with the share of each stage; ingest compared with a"
          + " bare producer, and the indexer with the bare bulk API, on the same records and"
          + " documents in the same run; the latency from publishing to searchable at a light load;"
          + " the CPU time and peak memory of each process. --scale repeats this with several"
          + " numbers of pages.",
      ""
    },
    footer = {
      "",
      "The same seed gives the same pages. A run with 1,000 pages takes a few minutes and 4 GB of"
          + " memory. On a busy machine, trust the ratios within one run and not the absolute"
          + " times; the load average is printed. Nothing is left running, and no file except that"
          + " of --out.",
      "",
      "Exit codes: 0 success; 1 stopped; 69 a server or service failed, or the time limit was"
          + " reached.",
      "",
      "Examples:",
      "  broadsheet bench --pages 500",
      "  broadsheet bench --scale 1000,3000,10000 --out figures.json"
    })
public final class BenchCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  @Mixin CommonOptions common;

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Number of pages (default: ${DEFAULT-VALUE}).")
  int pages;

  @Option(
      names = "--scale",
      paramLabel = "N,N,...",
      split = ",",
      description = "Several numbers of pages, one run for each; replaces --pages.")
  List<Integer> scale = List.of();

  @Option(
      names = "--latency-rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "Pages a second at the light load (default: ${DEFAULT-VALUE}).")
  double rate;

  @Option(
      names = "--latency-pages",
      paramLabel = "N",
      defaultValue = "200",
      description = "Number of pages at the light load (default: ${DEFAULT-VALUE}).")
  int lightPages;

  @Option(
      names = "--bench-partitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "Partitions of every topic (default: ${DEFAULT-VALUE}).")
  int partitions;

  @Option(
      names = "--page-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the page generator (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--limit-minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "Time limit for one run in minutes (default: ${DEFAULT-VALUE}).")
  int limitMinutes;

  @Option(names = "--out", paramLabel = "FILE", description = "Writes all figures to FILE as JSON.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keeps pages and logs in DIR instead of deleting them.")
  Optional<Path> keep = Optional.empty();

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description =
          "Additional JVM option for each service, for example for a profiler. Can be repeated.")
  List<String> jvmOptions = List.of();

  private final StopSignal stop;

  /** A command that ends early when {@code stop} is given. */
  public BenchCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Integer> scales = scale.isEmpty() ? List.of(pages) : scale;
    requirePositive(scales);
    Path folder =
        keep.isPresent()
            ? Files.createDirectories(keep.get().toAbsolutePath())
            : Files.createTempDirectory("broadsheet-bench");
    try {
      var bench =
          new Bench(
              settings(folder),
              StackSettings.Tuning.THROUGHPUT,
              new BenchProgress(this::say),
              stop);
      Figures figures = bench.run(scales);
      common.out().print(FiguresTable.of(figures));
      common.out().flush();
      if (out.isPresent()) {
        Files.writeString(out.get(), json(figures));
      }
    } finally {
      if (keep.isEmpty()) {
        delete(folder);
      }
    }
    return ExitCode.OK.value();
  }

  static String json(Figures figures) throws IOException {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(figures)
        + "\n";
  }

  private BenchSettings settings(Path folder) {
    Path home = Path.of(System.getProperty("broadsheet.home", "."));
    Path stackHome = home.resolve(Path.of("stack", "servers", "target", "stack"));
    List<String> options =
        Stream.concat(BenchSettings.Program.USUAL.stream(), jvmOptions.stream()).toList();
    return new BenchSettings(
        seed,
        partitions,
        BenchSettings.Bulk.DEFAULT,
        new BenchSettings.Light(lightPages, rate),
        new BenchSettings.Program(stackHome.toAbsolutePath(), options, folder),
        Duration.ofMinutes(limitMinutes));
  }

  private void requirePositive(List<Integer> scales) {
    boolean positive =
        scales.stream().allMatch(n -> n > 0)
            && lightPages > 0
            && rate > 0
            && partitions > 0
            && limitMinutes > 0;
    if (!positive) {
      throw new StopException(
          ExitCode.USAGE, "Pages, rates, partitions and minutes must be greater than 0.");
    }
  }

  private void say(String line) {
    common.err().println(LocalTime.now().format(TIME) + " " + line);
    common.err().flush();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
