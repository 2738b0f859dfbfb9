package io.broadsheet.lab.bench;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The figures as people read them: a row for each, a column for each scale. */
final class FiguresTable {

  private static final double KILOBYTE = 1e3;
  private static final double MEBIBYTE = 1024.0 * 1024;
  private static final int PERCENT = 100;

  private final List<Figures.Scale> scales;
  private final AlignedTable table = new AlignedTable();

  private FiguresTable(List<Figures.Scale> scales) {
    this.scales = scales;
  }

  static String of(Figures figures) {
    return new FiguresTable(figures.scales()).filled().toString();
  }

  private AlignedTable filled() {
    row("pages", "%.0f", Figures.Scale::pages);
    row("MB of text", "%.1f", Figures.Scale::megabytes);
    row("load average before", "%.1f", Figures.Scale::loadBefore);
    row("load average after", "%.1f", Figures.Scale::loadAfter);
    pipeline();
    row("ingest alone, pages/s", "%.0f", s -> s.pages() / s.ingest().ingestSeconds());
    row("bare producer, pages/s", "%.0f", s -> s.pages() / s.ingest().bareSeconds());
    row("ingest of bare producer, %", "%.0f", s -> PERCENT * s.ingest().share());
    row("documents", "%.0f", s -> s.drain().operations());
    row("indexer alone, documents/s", "%.0f", s -> s.drain().operations() / indexer(s));
    row("bare bulk API, documents/s", "%.0f", s -> s.drain().operations() / bare(s));
    row("indexer of bare bulk API, %", "%.0f", s -> PERCENT * s.drain().share());
    row("light load, pages/s", "%.1f", s -> s.latency().pagesPerSecond());
    row("publish to searchable, p50 ms", "%.0f", s -> s.latency().pages().p50Millis());
    row("publish to searchable, p99 ms", "%.0f", s -> s.latency().pages().p99Millis());
    row("publish to searchable, max ms", "%.0f", s -> s.latency().pages().maxMillis());
    processes();
    stored();
    return table;
  }

  private void pipeline() {
    row("end to end, s", "%.1f", s -> s.pipeline().seconds());
    row("end to end, pages/s", "%.1f", s -> s.pages() / s.pipeline().seconds());
    row("end to end, articles/s", "%.1f", s -> s.pipeline().articles() / s.pipeline().seconds());
    row("end to end, MB/s", "%.3f", s -> s.megabytes() / s.pipeline().seconds());
    row("  in split, %", "%.1f", s -> share(s, s.pipeline().splitSeconds()));
    row("  in enrich, %", "%.1f", s -> share(s, s.pipeline().enrichSeconds()));
    row("  rest of streams, %", "%.1f", s -> share(s, s.pipeline().restSeconds()));
    row(
        "  indexer after streams, %",
        "%.1f", s -> share(s, s.pipeline().seconds() - s.pipeline().streamsSeconds()));
  }

  private void processes() {
    Set<String> names = new TreeSet<>();
    scales.forEach(scale -> names.addAll(scale.processes().keySet()));
    for (String name : names) {
      row(name + ", CPU s", "%.1f", s -> use(s, name).cpuSeconds());
    }
    for (String name : names) {
      row(name + ", peak MiB", "%.0f", s -> use(s, name).peakBytes() / MEBIBYTE);
    }
    for (String name : List.of("streams", "indexer")) {
      row(name + ", live MiB", "%.0f", s -> s.liveBytes().getOrDefault(name, 0L) / MEBIBYTE);
    }
  }

  private void stored() {
    row("topics, KB a page on disk", "%.1f", s -> perPage(s, s.stored().topicBytes()));
    row("internal topics, KB a page", "%.1f", s -> perPage(s, s.stored().internalBytes()));
    row("state of streams, KB a page", "%.1f", s -> perPage(s, s.stored().stateBytes()));
    row("indices, KB a page", "%.1f", s -> perPage(s, s.stored().indexBytes()));
  }

  private static double perPage(Figures.Scale scale, long bytes) {
    return bytes / KILOBYTE / scale.pages();
  }

  private void row(String name, String format, Function<Figures.Scale, Number> figure) {
    table.row(
        name,
        scales.stream().map(scale -> format.formatted(figure.apply(scale).doubleValue())).toList());
  }

  private static ProcessUse use(Figures.Scale scale, String name) {
    return scale.processes().getOrDefault(name, new ProcessUse(0, 0));
  }

  private static double share(Figures.Scale scale, double seconds) {
    return PERCENT * seconds / scale.pipeline().seconds();
  }

  private static double indexer(Figures.Scale scale) {
    return scale.drain().indexerSeconds();
  }

  private static double bare(Figures.Scale scale) {
    return scale.drain().bareSeconds();
  }
}
