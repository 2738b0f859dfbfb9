package io.broadsheet.streams.topology;

import java.nio.ByteBuffer;

/** Avro's bytes as Kafka's. */
final class BufferBytes {

  private BufferBytes() {}

  static byte[] of(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
