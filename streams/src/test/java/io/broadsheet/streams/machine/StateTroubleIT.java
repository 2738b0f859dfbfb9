package io.broadsheet.streams.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class StateTroubleIT {

  @TempDir Path base;

  @Test
  void setsDamagedStateAsideSoThatItCanBeRestored() throws IOException {
    StateFolder folder = folder(base);
    Path store =
        Files.createDirectories(folder.path().resolve("0_1/rocksdb/" + SmallTopology.STORE));
    Files.writeString(store.resolve("CURRENT"), "nonsense");
    Files.createDirectories(folder.path().resolve("0_2"));

    Throwable failure = catchThrowable(() -> SmallTopology.startAndClose(base));

    assertThat(StateTrouble.in(failure, folder).orElseThrow())
        .isInstanceOf(StateTrouble.Damaged.class);
    assertThat(folder.setAside(failure)).containsExactly("0_1");
    assertThat(folder.aside().resolve("0_1/rocksdb")).exists();
    assertThat(folder.path().resolve("0_2")).exists();
    SmallTopology.startAndClose(base);
  }

  @Test
  void setsAllStateAsideWhenNothingSaysWhichOneIsDamaged() throws IOException {
    StateFolder folder = folder(base);
    Files.createDirectories(folder.path().resolve("0_1"));
    Files.createDirectories(folder.path().resolve("1_1"));
    Files.createDirectories(folder.path().resolve("attempts"));

    assertThat(folder.setAside(new IllegalStateException()))
        .containsExactlyInAnyOrder("0_1", "1_1");
    assertThat(folder.path().resolve("attempts")).exists();
  }

  @Test
  void namesAFolderThatAnotherProcessUses() throws Exception {
    Process other = program(SmallTopology.class, List.of(), base);
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).isEqualTo("started");

      Throwable failure = catchThrowable(() -> SmallTopology.startAndClose(base));

      assertThat(reason(failure, folder(base)))
          .hasMessageContaining(folder(base).path().toString())
          .hasMessageContaining("used by another process")
          .hasMessageContaining("--state-dir");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void namesAFolderOnAFullDisk() throws Exception {
    try (Mount disk = Mount.tmpfs(base, "size=256k")) {
      StateFolder folder = folder(disk.path());
      fill(disk.path());

      assertThat(reason(catchThrowable(() -> SmallTopology.startAndClose(disk.path())), folder))
          .hasMessageContaining(folder.path().toString())
          .hasMessageContaining("Make room");
      assertThatThrownBy(folder::prepare)
          .isInstanceOf(StopException.class)
          .hasMessageContaining("Make room");
    }
  }

  @Test
  void namesAFolderThatCannotBeMade() throws IOException {
    Path file = Files.createFile(base.resolve("file"));

    assertThatThrownBy(folder(file)::prepare)
        .isInstanceOf(StopException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--state-dir");
  }

  @Test
  void namesATemporaryFolderFromWhichNothingMayRun() throws Exception {
    try (Mount disk = Mount.tmpfs(base, "noexec")) {
      Process process =
          program(NativeLibrariesProgram.class, List.of("-Djava.io.tmpdir=" + disk.path()), base);

      assertThat(new String(process.getInputStream().readAllBytes()))
          .contains(disk.path().toString(), "noexec", "TMPDIR");
      assertThat(process.waitFor()).isEqualTo(ExitCode.UNAVAILABLE.value());
    }
  }

  private static StopException reason(Throwable failure, StateFolder folder) {
    StateTrouble trouble = StateTrouble.in(failure, folder).orElseThrow();
    assertThat(trouble).isInstanceOf(StateTrouble.Lasting.class);
    assertThat(trouble.reason().exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    return trouble.reason();
  }

  private static StateFolder folder(Path base) {
    return new StateFolder(base.resolve(SmallTopology.APPLICATION));
  }

  private static void fill(Path disk) throws IOException {
    Path filler = disk.resolve("filler");
    byte[] page = new byte[4096];
    Arrays.fill(page, (byte) 1);
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      assumeThat(full).hasMessageContaining("No space left");
    }
  }

  private static Process program(Class<?> main, List<String> options, Path argument)
      throws IOException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(main.getName(), argument.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
