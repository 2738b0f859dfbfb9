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
      "Measures the whole pipeline on this machine: starts Kafka, a schema registry, Elasticsearch"
          + " and the services, each a process of its own, and sends generated pages through.",
      "",
      "It prints pages, articles and MB a second with the share of each stage; ingest beside a"
          + " bare producer, and the indexer beside the bare bulk API, with the same records and"
          + " documents in the same run; the latency from publishing to searching at a light load;"
          + " processor time and peak memory of each process. With --scale it shows how all that"
          + " grows.",
      ""
    },
    footer = {
      "",
      "The same seed gives the same pages. A scale takes some minutes for 1,000 pages, and 4 GB of",
      "memory. Ratios of one run can be trusted on a busy machine; seconds cannot: the load"
          + " average",
      "is printed with them. Nothing is left running, and no files but --out.",
      "",
      "Exit codes: 0 done; 1 stopped; 69 a server or service failed, or the time was over.",
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
      description = "How many pages (default: ${DEFAULT-VALUE}).")
  int pages;

  @Option(
      names = "--scale",
      paramLabel = "N,N,...",
      split = ",",
      description = "Several numbers of pages instead, one after the other.")
  List<Integer> scale = List.of();

  @Option(
      names = "--latency-rate",
      paramLabel = "N",
      defaultValue = "5",
      description = "Pages a second of the light load (default: ${DEFAULT-VALUE}).")
  double rate;

  @Option(
      names = "--latency-pages",
      paramLabel = "N",
      defaultValue = "200",
      description = "Pages of the light load (default: ${DEFAULT-VALUE}).")
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
      description = "Other seeds give other pages (default: ${DEFAULT-VALUE}).")
  long seed;

  @Option(
      names = "--limit-minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long one scale may take (default: ${DEFAULT-VALUE}).")
  int limitMinutes;

  @Option(names = "--out", paramLabel = "FILE", description = "Write all figures as JSON.")
  Optional<Path> out = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep pages and logs in this folder, instead of deleting them.")
  Optional<Path> keep = Optional.empty();

  @Option(
      names = "--jvm-option",
      paramLabel = "OPTION",
      description = "A further option for the JVM of each service, such as a profiler's.")
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
              settings(folder), StackSettings.Tuning.THROUGHPUT, new Progress(this::say), stop);
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
