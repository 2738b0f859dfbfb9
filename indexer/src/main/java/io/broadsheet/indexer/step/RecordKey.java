package io.broadsheet.indexer.step;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The key of a record as the id of a document. */
final class RecordKey {

  private RecordKey() {}

  /** The key as text, if it is UTF-8 and not empty. */
  static Optional<String> text(byte[] key) {
    if (key == null || key.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The key as an id of at most {@code longest} bytes. */
  static Optional<String> id(byte[] key, int longest) {
    return text(key).filter(_ -> key.length <= longest);
  }
}
