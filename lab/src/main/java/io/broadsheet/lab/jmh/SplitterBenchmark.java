package io.broadsheet.lab.jmh;

import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.PageSplitter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast pages are split, by size and text style. The pages are the seeds, one after the other as
 * one page until the size is reached; the counter {@code bytes} gives UTF-8 bytes a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class SplitterBenchmark {

  /** The size of the text in bytes. */
  @Param({"8000", "80000", "800000", "8388608"})
  int bytes;

  /** Which seeds: hard-wrapped columns or one paragraph a line. */
  @Param({"columns", "lines"})
  String style;

  private final PageSplitter splitter = PageSplitter.withDefaults();
  private String text;
  private int length;

  /** Counts bytes in the time that JMH measures. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Throughput {
    /** Bytes of UTF-8 split. */
    public long bytes;
  }

  /** Puts the text together. */
  @Setup
  public void setUp() throws IOException {
    StringBuilder seeds = new StringBuilder();
    Path folder = Path.of(System.getProperty("broadsheet.seeds", "seeds"));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String seed = Files.readString(file);
        if (seed.contains("，") == style.equals("columns")) {
          seeds.append(seed).append("\n\n");
        }
      }
    }
    int once = seeds.toString().getBytes(StandardCharsets.UTF_8).length;
    String whole = seeds.toString().repeat(bytes / once + 1);
    text =
        whole.substring(
            0, (int) ((long) whole.length() * bytes / ((long) once * (bytes / once + 1))));
    length = text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Splits the text. */
  @Benchmark
  public List<Page> split(Throughput throughput) {
    throughput.bytes += length;
    return splitter.split(text);
  }
}
