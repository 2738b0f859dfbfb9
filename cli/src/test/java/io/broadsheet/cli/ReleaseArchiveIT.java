package io.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacks the release archive and runs it from another folder, with a JDK and nothing else. */
class ReleaseArchiveIT {

  private static final Path ARCHIVE = Path.of(System.getProperty("broadsheet.archive"));
  private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();

  @TempDir static Path folder;

  private static Path release;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Ran tar = run("tar", "-xzf", ARCHIVE.toString(), "-C", folder.toString());
    assertThat(tar.exitCode()).as(tar.printed()).isZero();
    try (Stream<Path> inside = Files.list(folder)) {
      release =
          inside
              .filter(path -> path.getFileName().toString().startsWith("broadsheet-"))
              .findFirst()
              .orElseThrow();
    }
  }

  @Test
  void printsItsVersion() throws IOException, InterruptedException {
    Ran ran = launch("--version");

    assertThat(ran.exitCode()).isZero();
    assertThat("broadsheet-" + ran.printed().lines().findFirst().orElseThrow().split(" ")[1])
        .isEqualTo(release.getFileName().toString());
  }

  @Test
  void splitsPagesFromAnotherWorkingDirectory() throws IOException, InterruptedException {
    Path page = seed();

    Ran ran = launch("split", page.toString(), "--out", folder.resolve("articles").toString());

    assertThat(ran.exitCode()).as(ran.printed()).isZero();
    String name = page.getFileName().toString().replace(".txt", ".json");
    assertThat(Files.readString(folder.resolve("articles").resolve(name))).contains("\"headline\"");
  }

  @Test
  void holdsLicenceAndDocumentsAndNeitherLabNorServers() throws IOException {
    assertThat(release.resolve("LICENSE")).exists();
    assertThat(release.resolve("NOTICE")).exists();
    assertThat(release.resolve("docs/operating.md")).exists();
    assertThat(release.resolve("SECURITY.md")).exists();
    assertThat(release.resolve("completion/broadsheet.sh"))
        .content()
        .contains("complete -F _complete_broadsheet", "--dry-run");
    assertThat(release.resolve("sbom.json")).content().contains("pinot-confluent-avro");
    try (Stream<Path> jars = Files.list(release.resolve("lib"))) {
      assertThat(jars.map(jar -> jar.getFileName().toString()))
          .anyMatch(jar -> jar.startsWith("broadsheet-cli"))
          .noneMatch(
              jar ->
                  jar.matches(
                      "(broadsheet-(lab|stack|lifeline)|elasticsearch-[0-9]|kafka_|playwright|jmh).*"));
    }
  }

  @Test
  void leavesNothingInTheTemporaryFolder() throws IOException, InterruptedException {
    launch("split", seed().toString(), "--out", folder.resolve("others").toString());

    assertThat(temporary()).isEmptyDirectory();
  }

  @Test
  void hasMadeACacheOfClassesForQuickStarts() throws IOException, InterruptedException {
    launch("--version");

    assertThat(release.resolve("lib/broadsheet.aot")).isNotEmptyFile();
  }

  /** As OpenShift runs containers. */
  @Test
  void runsAsAnyUserWithoutAHome() throws IOException, InterruptedException {
    assumeTrue("root".equals(System.getProperty("user.name")), "Left out: only root may.");
    String open = "chmod -R a+rX . && mkdir -m 777 any && TMPDIR=$PWD/any ";
    String anybody = "exec env -u HOME setpriv --reuid 54321 --regid 0 --clear-groups ";

    Ran split =
        run(
            "sh",
            "-c",
            open + anybody + release.resolve("broadsheet") + " split " + "- <" + seed());
    Ran ingest =
        run(
            "sh",
            "-c",
            "TMPDIR=$PWD/any " + anybody + release.resolve("broadsheet") + " ingest " + seed());

    assertThat(split.exitCode()).as(split.printed()).isZero();
    assertThat(ingest.printed()).contains("no home directory: set --ledger");
  }

  private static Path temporary() {
    return folder.resolve("temporary");
  }

  private static Path seed() throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      return files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
  }

  private static Ran launch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(release.resolve("broadsheet").toString()));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private static Ran run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().keySet().retainAll(List.of("PATH"));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TMPDIR", Files.createDirectories(temporary()).toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), printed);
  }

  private record Ran(int exitCode, String printed) {}
}
