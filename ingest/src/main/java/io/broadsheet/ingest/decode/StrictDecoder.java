package io.broadsheet.ingest.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Decodes all of a file or nothing. */
final class StrictDecoder {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StrictDecoder() {}

  /** The text without byte order mark, or nothing if one byte does not belong to the charset. */
  static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      String text = reporting(charset).decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Where the first byte stands that does not belong to the charset; the length if none does. */
  static int firstError(byte[] bytes, Charset charset) {
    CharsetDecoder decoder = reporting(charset);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isOverflow()) {
        return in.position();
      }
      out.clear();
    }
  }

  private static CharsetDecoder reporting(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }
}
