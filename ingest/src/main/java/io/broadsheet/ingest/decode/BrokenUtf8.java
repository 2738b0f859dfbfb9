package io.broadsheet.ingest.decode;

/**
 * Tells damaged UTF-8 from text in another charset. Without it a page with one bad byte would be
 * taken for GB18030, in which almost all its bytes mean something else.
 */
final class BrokenUtf8 {

  private static final int SEQUENCES_PER_GAP = 4;

  private BrokenUtf8() {}

  /**
   * Whether {@code bytes}, which are no UTF-8 as a whole, are UTF-8 for the most part. In text of
   * other charsets the pattern of a sequence of three bytes or more turns up by chance only.
   */
  static boolean isLikely(byte[] bytes) {
    int sequences = 0;
    int gaps = 0;
    boolean inGap = false;
    for (int i = 0; i < bytes.length; ) {
      int length = sequenceAt(bytes, i);
      sequences += length >= 3 ? 1 : 0;
      gaps += length == 0 && !inGap ? 1 : 0;
      inGap = length == 0;
      i += Math.max(length, 1);
    }
    return sequences > SEQUENCES_PER_GAP * gaps;
  }

  /** The length of the well-formed sequence that begins at {@code i}; 0 if none does. */
  private static int sequenceAt(byte[] bytes, int i) {
    int lead = bytes[i] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (lead > 0xF4 || i + length > bytes.length) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
