package io.broadsheet.runtime.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.util.Utf8;

/**
 * Reads Avro from bytes, and believes no length that goes beyond them: whoever writes a record says
 * how long its strings and collections are before they come. Every item of a collection takes at
 * least a byte in our schemas.
 */
final class BoundedDecoder extends Decoder {

  private final BinaryDecoder bytes;

  BoundedDecoder(byte[] value, int offset) {
    bytes = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
  }

  boolean isEnd() throws IOException {
    return bytes.isEnd();
  }

  private long bounded(long length) {
    if (length < 0 || length > bytes.remainingBytes()) {
      throw new AvroRuntimeException("a length beyond the end of the value");
    }
    return length;
  }

  private byte[] lengthAndBytes() throws IOException {
    byte[] read = new byte[(int) bounded(bytes.readLong())];
    bytes.readFixed(read);
    return read;
  }

  private void skipLengthAndBytes() throws IOException {
    bytes.skipFixed((int) bounded(bytes.readLong()));
  }

  @Override
  public Utf8 readString(Utf8 old) throws IOException {
    return new Utf8(lengthAndBytes());
  }

  @Override
  public String readString() throws IOException {
    return readString(null).toString();
  }

  @Override
  public void skipString() throws IOException {
    skipLengthAndBytes();
  }

  @Override
  public ByteBuffer readBytes(ByteBuffer old) throws IOException {
    return ByteBuffer.wrap(lengthAndBytes());
  }

  @Override
  public void skipBytes() throws IOException {
    skipLengthAndBytes();
  }

  @Override
  public long readArrayStart() throws IOException {
    return bounded(bytes.readArrayStart());
  }

  @Override
  public long arrayNext() throws IOException {
    return bounded(bytes.arrayNext());
  }

  @Override
  public long skipArray() throws IOException {
    return bounded(bytes.skipArray());
  }

  @Override
  public long readMapStart() throws IOException {
    return bounded(bytes.readMapStart());
  }

  @Override
  public long mapNext() throws IOException {
    return bounded(bytes.mapNext());
  }

  @Override
  public long skipMap() throws IOException {
    return bounded(bytes.skipMap());
  }

  @Override
  public void readFixed(byte[] target, int start, int length) throws IOException {
    bytes.readFixed(target, start, length);
  }

  @Override
  public void skipFixed(int length) throws IOException {
    bytes.skipFixed((int) bounded(length));
  }

  @Override
  public void readNull() throws IOException {
    bytes.readNull();
  }

  @Override
  public boolean readBoolean() throws IOException {
    return bytes.readBoolean();
  }

  @Override
  public int readInt() throws IOException {
    return bytes.readInt();
  }

  @Override
  public long readLong() throws IOException {
    return bytes.readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return bytes.readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return bytes.readDouble();
  }

  @Override
  public int readEnum() throws IOException {
    return bytes.readEnum();
  }

  @Override
  public int readIndex() throws IOException {
    return bytes.readIndex();
  }
}
