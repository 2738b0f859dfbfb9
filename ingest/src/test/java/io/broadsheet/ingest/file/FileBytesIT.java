package io.broadsheet.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesIT {

  @TempDir Path folder;

  @Test
  void readsUpToTheLimitAndRefusesOneByteMore() throws IOException {
    Path file = Files.write(folder.resolve("x"), new byte[10]);

    assertThat(FileBytes.read(file, 10)).isInstanceOf(FileOutcome.Accepted.class);
    assertThat(reason(FileBytes.read(file, 9))).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesWhatIsNoRegularFileOrIsGone() {
    assertThat(reason(FileBytes.read(folder, 10))).isEqualTo(Reason.UNREADABLE);
    assertThat(reason(FileBytes.read(folder.resolve("none"), 10))).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void knowsTheDigestOfTheEmptyAndOfAKnownText() {
    assertThat(FileBytes.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static Reason reason(FileOutcome<byte[]> outcome) {
    return switch (outcome) {
      case FileOutcome.Accepted<byte[]> _ -> throw new AssertionError("accepted");
      case FileOutcome.Rejected<byte[]>(Reason reason, String _) -> reason;
    };
  }
}
