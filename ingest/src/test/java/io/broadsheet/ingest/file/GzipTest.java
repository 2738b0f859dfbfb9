package io.broadsheet.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.metadata.FileName;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GzipTest {

  private static final Path PACKED = Path.of("2024-07-26-A02.txt.gz");

  @Test
  void unpacksWhatIsPackedAndLeavesTheRest() throws IOException {
    byte[] text = "text".getBytes();

    assertThat(bytes(Gzip.unpack(PACKED, pack(text), 4))).isEqualTo(text);
    assertThat(bytes(Gzip.unpack(Path.of("a.txt"), text, 4))).isEqualTo(text);
  }

  @Test
  void refusesWhatBecomesTooLarge() throws IOException {
    assertThat(reason(Gzip.unpack(PACKED, pack(new byte[1_000_000]), 999_999)))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesWhatIsCutOffOrNoGzip() throws IOException {
    byte[] packed = pack("some text that is long enough".getBytes());

    assertThat(reason(Gzip.unpack(PACKED, Arrays.copyOf(packed, packed.length - 9), 100)))
        .isEqualTo(Reason.BINARY);
    assertThat(reason(Gzip.unpack(PACKED, new byte[] {1, 2, 3}, 100))).isEqualTo(Reason.BINARY);
  }

  @Test
  void readsTheNameAsBeforePacking() {
    assertThat(FileName.parse(Gzip.unpackedName("2024-07-26-A02.txt.GZ")).page()).contains("A02");
    assertThat(Gzip.unpackedName("a.txt")).isEqualTo("a.txt");
  }

  private static byte[] pack(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(FileOutcome<byte[]> outcome) {
    return outcome instanceof FileOutcome.Accepted<byte[]>(byte[] bytes) ? bytes : new byte[0];
  }

  private static Reason reason(FileOutcome<byte[]> outcome) {
    return outcome instanceof FileOutcome.Rejected<byte[]>(Reason reason, String _) ? reason : null;
  }
}
