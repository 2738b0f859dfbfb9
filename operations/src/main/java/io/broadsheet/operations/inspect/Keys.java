package io.broadsheet.operations.inspect;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Keys and headers, which are UTF-8 everywhere in our topics. */
public final class Keys {

  private Keys() {}

  /** The record's key, if it has one that is UTF-8. */
  public static Optional<String> of(ConsumerRecord<byte[], byte[]> record) {
    return text(record.key()).filter(key -> !key.isEmpty());
  }

  /** The last header of that name. */
  public static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? Optional.empty() : text(header.value());
  }

  /** The last header of that name as a number, if it is one. */
  public static Optional<Long> number(ConsumerRecord<byte[], byte[]> record, String name) {
    return header(record, name).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
  }

  private static Optional<String> text(byte[] bytes) {
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
