package io.broadsheet.indexer.bulk;

import java.util.function.Supplier;

/** What an operation writes. */
public interface Document {

  /** JSON in UTF-8; not to be changed. */
  byte[] json();

  /** How many bytes that is, about. */
  long bytes();

  /** A document that is written already. */
  static Document of(byte[] json) {
    return new Written(json);
  }

  /**
   * A document that is written when it is sent, each time: for what is often overtaken by a newer
   * one in the same bulk.
   *
   * @param bytes about how many it will have
   */
  static Document later(long bytes, Supplier<byte[]> json) {
    return new Later(bytes, json);
  }

  /** Has its bytes. */
  record Written(byte[] json) implements Document {
    @Override
    public long bytes() {
      return json.length;
    }
  }

  /** Makes its bytes. */
  record Later(long bytes, Supplier<byte[]> make) implements Document {
    @Override
    public byte[] json() {
      return make.get();
    }
  }
}
