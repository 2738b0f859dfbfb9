package io.broadsheet.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyIT {

  @TempDir Path folder;

  @Test
  void closesAFolderAndWhatIsMissingAboveIt() throws IOException {
    Path made = OwnerOnly.folder(folder.resolve("a/b"));

    assertThat(rights(made)).isEqualTo("rwx------");
    assertThat(rights(made.getParent())).isEqualTo("rwx------");
  }

  @Test
  void closesAFolderOfOursThatWasOpen() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThat(rights(OwnerOnly.folder(open))).isEqualTo("rwx------");
  }

  @Test
  void leavesOtherFoldersAsTheyAre() throws IOException {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    OwnerOnly.missing(open.resolve("new"));

    assertThat(rights(open)).isEqualTo("rwxr-xr-x");
    assertThat(rights(open.resolve("new"))).isEqualTo("rwx------");
  }

  @Test
  void closesFilesNewAndOld() throws IOException {
    Path old = Files.createFile(folder.resolve("old"));
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

    OwnerOnly.write(old).close();
    OwnerOnly.write(folder.resolve("new")).close();

    assertThat(rights(old)).isEqualTo("rw-------");
    assertThat(rights(folder.resolve("new"))).isEqualTo("rw-------");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
