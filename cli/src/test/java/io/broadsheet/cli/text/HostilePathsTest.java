package io.broadsheet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.cli.Broadsheet;
import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HostilePathsTest {

  private static final String PAGE = "市民读书节今日开幕\n\n本报讯 市民读书节昨日举行。\n";

  @TempDir Path folder;

  private final StringWriter said = new StringWriter();
  private Path pages;
  private Path out;

  @BeforeEach
  void makeFolders() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    out = Files.createDirectory(folder.resolve("out"));
  }

  @Test
  void writesOnlyIntoItsFolderWhateverTheFilesAreCalled() throws IOException {
    for (String name :
        List.of("x..txt", "%2e%2e%2fx.txt", "~root.txt", "-rf.txt", "a\\..\\b.txt")) {
      Files.writeString(pages.resolve(name), PAGE);
    }

    assertThat(run("split", pages.toString(), "--out", out.toString())).isZero();
    assertThat(names(out)).hasSize(5).allMatch(name -> name.endsWith(".json"));
    assertThat(names(folder)).containsExactly("out", "pages");
  }

  @Test
  void doesNotWriteThroughALinkThatLiesInItsFolder() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "mine");
    Files.createSymbolicLink(out.resolve("page.json"), precious);
    Files.writeString(pages.resolve("page.txt"), PAGE);
    run("split", pages.toString(), "--out", out.toString());

    assertThat(precious).hasContent("mine");
  }

  @Test
  void readsOnlyWhatLiesInTheFolder() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.txt"), PAGE);
    Files.createSymbolicLink(pages.resolve("link.txt"), outside);
    Files.createSymbolicLink(pages.resolve("loop"), pages);
    Files.createSymbolicLink(pages.resolve("self.txt"), pages.resolve("self.txt"));

    assertThat(run("split", pages.toString(), "--out", out.toString()))
        .isEqualTo(ExitCode.INCOMPLETE.value());
    assertThat(names(out)).isEmpty();
    assertThat(said.toString()).contains("link.txt", "loop", "self.txt", "leaves");
  }

  @Test
  void wantsAFolderForWhatItWrites() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));

    assertThat(run("split", pages.toString(), "--out", file.toString()))
        .isEqualTo(ExitCode.USAGE.value());
  }

  @Test
  void refusesAPathThatNoFileCanHave() {
    assertThat(run("split", "x".repeat(5000), "--out", out.toString()))
        .isEqualTo(ExitCode.USAGE.value());
    assertThat(run("split", "a\0b", "--out", out.toString())).isEqualTo(ExitCode.USAGE.value());
    assertThat(said.toString()).doesNotContain("bug");
  }

  @Test
  void refusesAGazetteerThatIsTooLarge() throws IOException {
    Path huge = folder.resolve("huge.tsv");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(64L * 1024 * 1024 + 1);
    }

    assertThat(run("annotate", "--gazetteer", huge.toString())).isEqualTo(ExitCode.USAGE.value());
    assertThat(said.toString()).contains("huge.tsv", "larger than 67108864 bytes");
  }

  private int run(String... arguments) {
    CommandLine line = Broadsheet.commandLine(new StopSignal());
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return CommandRunner.run(line, Map.of(), arguments);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
