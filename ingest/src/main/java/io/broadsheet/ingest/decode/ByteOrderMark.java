package io.broadsheet.ingest.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The marks that may stand before a text and name its charset. */
enum ByteOrderMark {
  UTF_8("EFBBBF", StandardCharsets.UTF_8),
  // Before UTF-16LE, whose mark is the beginning of this one.
  UTF_32LE("FFFE0000", StandardCharsets.UTF_32LE),
  UTF_32BE("0000FEFF", StandardCharsets.UTF_32BE),
  UTF_16LE("FFFE", StandardCharsets.UTF_16LE),
  UTF_16BE("FEFF", StandardCharsets.UTF_16BE),
  GB18030("84319533", Charset.forName("GB18030"));

  private final byte[] bytes;
  private final Charset charset;

  ByteOrderMark(String hexadecimal, Charset charset) {
    this.bytes = HexFormat.of().parseHex(hexadecimal);
    this.charset = charset;
  }

  /** The charset that a mark at the beginning of {@code file} names. */
  static Optional<Charset> charsetOf(byte[] file) {
    return Arrays.stream(values()).filter(m -> m.begins(file)).map(m -> m.charset).findFirst();
  }

  private boolean begins(byte[] file) {
    return file.length >= bytes.length
        && Arrays.equals(bytes, 0, bytes.length, file, 0, bytes.length);
  }
}
