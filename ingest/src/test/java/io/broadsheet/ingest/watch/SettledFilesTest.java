package io.broadsheet.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.file.FileState;
import io.broadsheet.ingest.file.SourceFile;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettledFilesTest {

  private static final SourceFile FILE = new SourceFile(Path.of("x.txt"), "x.txt");

  private final SettledFiles stillness = new SettledFiles(Duration.ofNanos(10));

  @Test
  void tellsAFileOnceWhenItHasBeenStill() {
    assertThat(observe(5, 0)).isEmpty();
    assertThat(observe(5, 9)).isEmpty();
    assertThat(observe(5, 10)).containsExactly(FILE);
    assertThat(observe(5, 20)).isEmpty();
    assertThat(stillness.waiting()).isZero();
  }

  @Test
  void waitsWhileAFileGrows() {
    observe(5, 0);

    assertThat(observe(6, 10)).isEmpty();
    assertThat(stillness.waiting()).isEqualTo(1);
    assertThat(observe(6, 20)).containsExactly(FILE);
  }

  @Test
  void tellsARewrittenFileAgain() {
    observe(5, 0);
    observe(5, 10);

    assertThat(observe(7, 20)).isEmpty();
    assertThat(observe(7, 30)).containsExactly(FILE);
  }

  @Test
  void tellsAFileOnceMoreAfterAWhileThatWasRefused() {
    observe(5, 0);
    observe(5, 10);
    stillness.again(FILE, 10);

    assertThat(observe(5, 159)).isEmpty();
    assertThat(observe(5, 160)).containsExactly(FILE);
    assertThat(observe(5, 400)).isEmpty();
    assertThat(stillness.waiting()).isZero();
  }

  @Test
  void forgetsAFileThatIsGone() {
    observe(5, 0);
    observe(5, 10);
    stillness.observe(Map.of(), 11);

    assertThat(observe(5, 12)).isEmpty();
    assertThat(observe(5, 22)).containsExactly(FILE);
  }

  private List<SourceFile> observe(long size, long now) {
    var state = new FileState(size, FileTime.fromMillis(0), "");
    return stillness.observe(Map.of(FILE, new FolderSnapshot(List.of(state))), now);
  }
}
