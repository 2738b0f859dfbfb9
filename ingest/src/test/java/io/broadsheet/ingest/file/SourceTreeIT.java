package io.broadsheet.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTreeIT {

  @TempDir Path folder;

  @Test
  void findsTextFilesByPathInAllFolders() throws IOException {
    write("b/2.txt");
    write("b/1.TXT");
    write("a.text");
    write("b/deep/er/3.txt");

    assertThat(ids(list(folder)))
        .containsExactly("a.text", "b/1.TXT", "b/2.txt", "b/deep/er/3.txt");
  }

  @Test
  void leavesOutHiddenHalfWrittenAndOtherFiles() throws IOException {
    write(".hidden.txt");
    write(".git/x.txt");
    write("x.txt.part");
    write("x.tmp");
    write("x.txt~");
    write("x.pdf");
    write("x.meta.json");
    write("x.txt");

    assertThat(ids(list(folder))).containsExactly("x.txt");
    assertThat(ids(new SourceTree(List.of(folder), Include.of(List.of("*"))).list()))
        .containsExactly("x.pdf", "x.txt");
  }

  @Test
  void holdsAGlobWithASlashAgainstTheWholePath() throws IOException {
    write("2024/a.txt");
    write("2023/a.txt");

    assertThat(ids(new SourceTree(List.of(folder), Include.of(List.of("2024/**"))).list()))
        .containsExactly("2024/a.txt");
  }

  @Test
  void takesAFileThatIsNamedWhateverItsName() throws IOException {
    Path file = write("page.dat");

    assertThat(ids(list(file))).containsExactly("page.dat");
  }

  @Test
  void takesAFileOnceThatTwoPathsReach() throws IOException {
    Path file = write("a/x.txt");

    Listing listing = new SourceTree(List.of(folder, folder.resolve("a"), file), include()).list();

    assertThat(ids(listing)).containsExactly("a/x.txt");
  }

  @Test
  void followsLinksToFilesThatStayInside() throws IOException {
    Path file = write("store/x.dat");
    Files.createSymbolicLink(folder.resolve("link.txt"), file);

    assertThat(ids(list(folder))).containsExactly("link.txt");
  }

  @Test
  void refusesLinksThatLeadOutsideOrToFoldersOrNowhere(@TempDir Path elsewhere) throws IOException {
    Path outside = Files.writeString(elsewhere.resolve("o.txt"), "外");
    write("inside/x.txt");
    Files.createSymbolicLink(folder.resolve("outside.txt"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nothing"));

    Listing listing = list(folder);

    assertThat(ids(listing)).containsExactly("inside/x.txt");
    assertThat(listing.refusals())
        .extracting(Refusal::source, Refusal::reason)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(
                folder.resolve("outside.txt").toString(), Reason.LINK),
            org.assertj.core.groups.Tuple.tuple(folder.resolve("loop").toString(), Reason.LINK),
            org.assertj.core.groups.Tuple.tuple(
                folder.resolve("gone.txt").toString(), Reason.UNREADABLE));
  }

  @Test
  void goesThroughAFolderThatIsGivenByALink() throws IOException {
    write("2024/x.txt");
    Path link = Files.createSymbolicLink(folder.resolve("current"), folder.resolve("2024"));

    Listing listing = list(link);

    assertThat(ids(listing)).containsExactly("x.txt");
    assertThat(listing.files().getFirst().source()).isEqualTo(link.resolve("x.txt").toString());
  }

  private static Listing list(Path root) {
    return new SourceTree(List.of(root), include()).list();
  }

  private static Include include() {
    return Include.of(Include.DEFAULT_GLOBS);
  }

  private static List<String> ids(Listing listing) {
    return listing.files().stream().map(SourceFile::relative).toList();
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "文");
  }
}
