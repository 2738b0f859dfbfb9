package io.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a made-up checkout, with a JDK and a Maven that only say what they hear. */
class LauncherIT {

  private static final Path LAUNCHER = Path.of("..", "broadsheet").toAbsolutePath().normalize();

  /** What the launcher needs; flock is not among it, as on macOS. */
  private static final List<String> TOOLS =
      List.of(
          "bash cat cp dirname basename find grep head tail ls ln mkdir mktemp mv printf rm sed sleep"
              .concat(" touch readlink env")
              .split(" "));

  @TempDir Path folder;

  private Path checkout;
  private Path jdk;
  private Path bin;

  @BeforeEach
  void makeUp() throws IOException {
    checkout = Files.createDirectories(folder.resolve("check out"));
    Files.copy(LAUNCHER, checkout.resolve("broadsheet"));
    Files.createDirectories(checkout.resolve("lab/target"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path real = Path.of("/usr/bin", tool);
      script(
          bin.resolve(tool),
          "exec %s \"$@\"".formatted(Files.exists(real) ? real : "/bin/" + tool));
    }
    script(bin.resolve("uname"), "echo Darwin");
    script(
        bin.resolve("mvn"),
        """
        echo "maven on $JAVA_HOME" >>"%1$s/maven.log"
        echo "[INFO] Building Broadsheet text 0.1.0-SNAPSHOT                [2/14]"
        mkdir -p lab/target/lib && touch lab/target/lib/a.jar lab/target/broadsheet-lab.jar
        """
            .formatted(folder));
    jdk = folder.resolve("jdk 25");
    script(
        jdk.resolve("bin/java"),
        "for word; do case $word in -XX:AOTCacheOutput=*) exit;; esac; done; echo \"java $*\"");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
  }

  @Test
  void buildsWithAJdkFromThePathAndSaysWhichModule() throws IOException, InterruptedException {
    Ran ran = launch("status", "--json");

    assertThat(ran.exitCode()).as(ran.printed()).isZero();
    assertThat(ran.printed())
        .contains("Building Broadsheet: module 2 of 14, Broadsheet text")
        .contains("lab/target/lib/a.jar:")
        .contains("io.broadsheet.cli.Broadsheet status --json");
    assertThat(folder.resolve("maven.log")).content().contains("maven on " + jdk);
    assertThat(checkout.resolve(".build.lock.d")).doesNotExist();
  }

  @Test
  void showsWhyABuildFailed() throws IOException, InterruptedException {
    Files.writeString(
        bin.resolve("mvn"), "#!/bin/bash\necho '[ERROR] COMPILATION ERROR'\nexit 1\n");

    Ran ran = launch("status");

    assertThat(ran.exitCode()).isEqualTo(70);
    assertThat(ran.printed()).contains("[ERROR] COMPILATION ERROR", ".build.log");
  }

  @Test
  void takesTheLockOfABuilderThatDied() throws IOException, InterruptedException {
    Files.createDirectories(checkout.resolve(".build.lock.d"));
    Files.writeString(checkout.resolve(".build.lock.d/pid"), "999999999");

    Ran ran = launch("status");

    assertThat(ran.exitCode()).as(ran.printed()).isZero();
    assertThat(ran.printed()).contains("Waiting for another build of Broadsheet");
  }

  @Test
  void isCleanForTheShellLinter() throws IOException, InterruptedException {
    Process linter;
    try {
      linter =
          new ProcessBuilder("shellcheck", LAUNCHER.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      linter =
          Assumptions.abort(
              "Left out: shellcheck is missing (Debian: apt-get install shellcheck): "
                  + e.getMessage());
    }
    String printed = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(linter.waitFor()).as(printed).isZero();
  }

  private Ran launch(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(checkout.resolve("broadsheet").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", jdk.resolve("bin") + ":" + bin);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TMPDIR", folder.toString());
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), printed);
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/bash\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Ran(int exitCode, String printed) {}
}
