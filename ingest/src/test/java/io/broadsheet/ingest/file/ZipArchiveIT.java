package io.broadsheet.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipArchiveIT {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  @Test
  void readsTheFilesOfAnArchiveLikeThoseOfAFolder() throws IOException {
    Path archive = zip("2024.zip", StandardCharsets.UTF_8, "a/日报.txt", "b.text", "b.pdf");

    Listing listing = list(archive);

    assertThat(listing.files())
        .extracting(SourceFile::relative)
        .containsExactly("a/日报.txt", "b.text");
    assertThat(listing.files().getFirst().source()).isEqualTo(archive + "!/a/日报.txt");
    assertThat(listing.unmatched()).isOne();
    assertThat(content(listing.files().getFirst(), 100)).isEqualTo("text of a/日报.txt");
  }

  @Test
  void findsArchivesInFoldersAndNamesThemInThePath() throws IOException {
    zip("2024.zip", StandardCharsets.UTF_8, "x.txt");
    Files.writeString(folder.resolve("y.txt"), "y");

    assertThat(list(folder).files())
        .extracting(SourceFile::relative)
        .containsExactly("2024.zip/x.txt", "y.txt");
  }

  @Test
  void readsNamesThatWereMadeOnChineseWindows() throws IOException {
    Path archive = zip("old.zip", GB18030, "齐鲁晚报/第一版.txt");

    assertThat(list(archive).files())
        .extracting(SourceFile::relative)
        .containsExactly("齐鲁晚报/第一版.txt");
  }

  @Test
  void opensNoArchiveInAnArchiveAndNothingHidden() throws IOException {
    Path archive = zip("x.zip", StandardCharsets.UTF_8, "inner.zip", "__MACOSX/._a.txt", "a.txt");

    Listing listing = list(archive);

    assertThat(listing.files()).extracting(SourceFile::relative).containsExactly("a.txt");
    assertThat(listing.unmatched()).isOne();
  }

  @Test
  void readsNoFileThatBecomesLargerThanTheLimit() throws IOException {
    Path archive = folder.resolve("bomb.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("zeros.txt"));
      zip.write(new byte[1 << 20]);
    }

    FileOutcome<byte[]> read = FileBytes.read(list(archive).files().getFirst(), 1000);

    assertThat(read).isInstanceOf(FileOutcome.Rejected.class).asString().contains("1048576");
  }

  @Test
  void refusesWhatIsNoArchiveAndNamesThatLeaveIt() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.zip"), "PK no archive");
    Path leaving = zip("leaving.zip", StandardCharsets.UTF_8, "../../etc/passwd.txt");

    assertThat(list(broken).refusals()).extracting(Refusal::reason).containsExactly(Reason.BINARY);
    assertThat(list(leaving).refusals()).extracting(Refusal::reason).containsExactly(Reason.BINARY);
    assertThat(list(leaving).files()).isEmpty();
  }

  @Test
  void seesAnArchiveThatWasReplaced() throws IOException {
    list(zip("x.zip", StandardCharsets.UTF_8, "a.txt"));

    assertThat(list(zip("x.zip", StandardCharsets.UTF_8, "a.txt", "b.txt")).files()).hasSize(2);
  }

  private static Listing list(Path path) {
    return new SourceTree(List.of(path), Include.of(Include.DEFAULT_GLOBS)).list();
  }

  private static String content(SourceFile file, long limit) {
    return switch (FileBytes.read(file, limit)) {
      case FileOutcome.Accepted<byte[]>(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
      case FileOutcome.Rejected<byte[]> rejected -> rejected.toString();
    };
  }

  private Path zip(String name, Charset names, String... entries) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String entry : entries) {
      texts.put(entry, "text of " + entry);
    }
    Path archive = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(archive);
        var zip = new ZipOutputStream(out, names)) {
      for (var text : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(text.getKey()));
        zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return archive;
  }
}
