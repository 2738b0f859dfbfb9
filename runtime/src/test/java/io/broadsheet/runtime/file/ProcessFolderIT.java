package io.broadsheet.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFolderIT {

  @TempDir Path temporary;

  @Test
  void goesWithAllThatIsInIt() throws IOException {
    Path folder = made("broadsheet-run-a");
    try (ProcessFolder _ = ProcessFolder.adopt(folder)) {
      Files.createFile(folder.resolve("library.so"));
    }

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void takesWithItWhatAKilledProcessLeft() throws IOException {
    Files.createFile(made("broadsheet-run-killed").resolve("owner.lock"));
    Files.createFile(temporary.resolve("broadsheet-run-killed/library.so"));
    ProcessFolder.adopt(made("broadsheet-run-b")).close();

    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void leavesWhatRunsAndWhatIsNotOurs() throws IOException {
    Path running = made("broadsheet-run-c");
    Path other = made("other");
    try (ProcessFolder _ = ProcessFolder.adopt(running)) {
      ProcessFolder.adopt(made("broadsheet-run-d")).close();

      assertThat(running).exists();
      assertThat(other).exists();
    }
  }

  private Path made(String name) throws IOException {
    return Files.createDirectory(temporary.resolve(name));
  }
}
