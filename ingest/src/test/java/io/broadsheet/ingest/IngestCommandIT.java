package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.runtime.command.StopSignal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class IngestCommandIT {

  private static final String PAGE = "昨日开工典礼举行，总投资十亿元。";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsWhatWouldBePublished() throws IOException {
    Files.write(folder.resolve("20240726_02.txt"), PAGE.getBytes(Charset.forName("GB18030")));

    int code = run("--dry-run", "--newspaper", "XX日报", folder.toString());

    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "issue\tnewspaper\tdate\tpage\tcharset\tbytes\tsource",
            "XX日报/2024-07-26/2\tXX日报\t2024-07-26\t2\tGB18030\t32\t"
                + folder.resolve("20240726_02.txt"));
  }

  @Test
  void writesANameInOneFormWhereverItStands() throws IOException {
    Files.writeString(folder.resolve("ＸＸ日报_20240726_０１.txt"), PAGE);
    Files.writeString(folder.resolve("b.txt"), PAGE);
    Files.writeString(
        folder.resolve("b.meta.json"),
        "{\"newspaper\":\"ＸＸ日报\",\"date\":\"2024-07-26\",\"page\":\"０２\"}");

    run("--dry-run", folder.toString());

    assertThat(out.toString())
        .contains("\nXX日报/2024-07-26/1\tXX日报\t", "\nXX日报/2024-07-26/2\tXX日报\t");
    run("--dry-run", "--newspaper", "ＹＹ日报", "--page", "０３", folder.resolve("b.txt").toString());
    assertThat(out.toString()).contains("\nYY日报/2024-07-26/3\tYY日报\t");
  }

  @Test
  void prefersFlagsToTheSidecarAndTheSidecarToTheName() throws IOException {
    Files.writeString(folder.resolve("甲报_20240726_02.txt"), PAGE);
    Files.writeString(
        folder.resolve("甲报_20240726_02.meta.json"), "{\"newspaper\":\"乙报\",\"page\":\"3\"}");

    run("--dry-run", "--page", "A4", folder.toString());

    assertThat(out.toString()).contains("\n乙报/2024-07-26/A4\t");
  }

  @Test
  void saysByItsExitCodeThatAFileWasRefused() throws IOException {
    Files.writeString(folder.resolve("empty.txt"), "");
    Files.writeString(folder.resolve("good.txt"), PAGE);

    int code = run("--dry-run", folder.toString());

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines())
        .filteredOn(line -> line.contains("empty.txt"))
        .singleElement()
        .asString()
        .contains("refused", "no text");
    assertThat(out.toString()).contains("good.txt");
  }

  @Test
  void saysSoWhenNothingMatches() {
    assertThat(run("--dry-run", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("--include");
  }

  @Test
  void countsFilesThatMatchNothing() throws IOException {
    Files.writeString(folder.resolve("a.txt"), PAGE);
    Files.writeString(folder.resolve("a.meta.json"), "{\"page\":\"2\"}");
    Files.writeString(folder.resolve("a.pdf"), PAGE);
    Files.writeString(folder.resolve(".hidden"), PAGE);

    assertThat(run("--dry-run", folder.toString())).isZero();
    assertThat(err.toString()).contains("match no --include pattern (*.txt, ", "): 1 files");
  }

  @Test
  void readsAPageFromStandardInputThatHasANewspaperADateAndAPage() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(PAGE.getBytes(StandardCharsets.UTF_8)));
    try {
      int code = run("--dry-run", "--newspaper", "日报", "--date", "2024-07-26", "--page", "2", "-");

      assertThat(code).as(err.toString()).isZero();
      assertThat(out.toString()).contains("日报/2024-07-26/2\t", "\t-\n");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void refusesStandardInputThatHasNoNameAndThatIsNotAlone() {
    assertThat(run("--dry-run", "--newspaper", "日报", "-")).isEqualTo(1);
    assertThat(err.toString()).contains("Give --newspaper, --date and --page.");

    assertThat(run("--dry-run", "-", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("read once and alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--watch --loop|--watch and --loop",
        "--rate 1/s --speed 2|--rate and --speed",
        "--watch --speed 2|--watch and --speed",
        "--loop --resume|--loop and --resume",
        "--dry-run --resume|--dry-run",
        "--rate fast|--rate",
        "--speed 0|--speed",
        "--charset klingon|--charset",
        "--date 2024-13-40|--date",
        "--date 0000-07-26|1 to 9999",
        "--page front|--page",
        "--newspaper a/b|--newspaper",
        "--include [|--include",
        "--max-file-size 0|--max-file-size",
        "--max-file-size huge|--max-file-size",
        "--settle-seconds 0 --watch|--settle-seconds"
      })
  void refusesWrongFlagsByName(String flags, String hint) {
    String[] arguments = (flags + " " + folder).split(" ");

    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(hint);
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    assertThat(run("--dry-run", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none");
  }

  @Test
  void givesUpWhenKafkaCannotBeReached() throws IOException {
    Files.writeString(folder.resolve("good.txt"), PAGE);
    String free;
    try (var socket = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      free = "127.0.0.1:" + socket.getLocalPort();
    }

    int code =
        run(
            "--bootstrap-servers",
            free,
            "--give-up-seconds",
            "0.5",
            "--ledger",
            folder.resolve("ledger").toString(),
            folder.toString());

    assertThat(code).isEqualTo(69);
    assertThat(err.toString()).contains(free, "--bootstrap-servers");
  }

  private int run(String... arguments) {
    var line = new CommandLine(new IngestCommand(new StopSignal()));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, Map.of(), arguments);
  }
}
