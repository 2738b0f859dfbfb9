package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in small: every figure is there and can be true. How large they are is not judged. */
@Tag("trial")
class BenchIT {

  private static final int PAGES = 20;

  @TempDir Path folder;

  @Test
  void measuresEverything() throws Exception {
    Figures figures =
        new Bench(
                settings(),
                StackSettings.Tuning.QUICK_START,
                new BenchProgress(_ -> {}),
                new StopSignal())
            .run(List.of(PAGES));

    Figures.Scale scale = figures.scales().getFirst();
    assertThat(scale.pages()).isEqualTo(PAGES);
    assertThat(scale.megabytes()).isPositive();
    assertThat(scale.ingest().ingestSeconds()).isPositive();
    assertThat(scale.ingest().bareSeconds()).isPositive();
    assertThat(scale.pipeline().articles()).isGreaterThan(2 * PAGES);
    assertThat(scale.pipeline().splitSeconds()).isPositive();
    assertThat(scale.pipeline().enrichSeconds()).isPositive();
    assertThat(scale.pipeline().seconds())
        .isGreaterThanOrEqualTo(scale.pipeline().streamsSeconds())
        .isGreaterThan(scale.pipeline().splitSeconds() + scale.pipeline().enrichSeconds());
    assertThat(scale.stored().topicBytes()).isPositive();
    assertThat(scale.stored().internalBytes()).isPositive();
    assertThat(scale.stored().stateBytes()).isPositive();
    assertThat(scale.stored().indexBytes()).isPositive();
    assertThat(scale.drain().operations()).isGreaterThan(scale.pipeline().articles());
    assertThat(scale.drain().indexerSeconds()).isPositive();
    assertThat(scale.drain().bareSeconds()).isPositive();
    assertThat(scale.drain().bulkSeconds()).isPositive();
    assertThat(scale.latency().pages().count()).isEqualTo(4);
    assertThat(scale.latency().pages().p50Millis()).isPositive();
    assertThat(scale.processes())
        .containsOnlyKeys("elasticsearch", "indexer", "ingest", "kafka", "registry", "streams");
    assertThat(scale.processes().get("streams").cpuSeconds()).isPositive();
    assertThat(scale.liveBytes()).containsOnlyKeys("indexer", "streams");
    assertThat(scale.liveBytes().values()).allMatch(bytes -> bytes > 0);
    assertThat(FiguresTable.of(figures)).contains("indexer of bare bulk API, %");
    JsonNode json = new ObjectMapper().readTree(BenchCommand.json(figures));
    assertThat(json.at("/scales/0/drain/share").asDouble()).isPositive();
  }

  private BenchSettings settings() {
    List<String> quick =
        Stream.concat(BenchSettings.Program.USUAL.stream(), Stream.of("-XX:TieredStopAtLevel=1"))
            .toList();
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    return new BenchSettings(
        1,
        1,
        BenchSettings.Bulk.DEFAULT,
        new BenchSettings.Light(4, 20),
        new BenchSettings.Program(home, quick, folder),
        Duration.ofMinutes(5));
  }
}
