package io.broadsheet.ingest.decode;

import java.nio.charset.Charset;

/**
 * What must speak for Chinese before a text is taken for it: that its characters decode proves
 * nothing.
 */
final class ChineseEvidence {

  /**
   * No text of single or double bytes has bytes up to this one; Chinese in UTF-16 does (。 and line
   * ends).
   */
  private static final int LAST_OF_UTF_16 = 8;

  /** So many of the characters beyond ASCII must be in everyday sets, and beside another one. */
  private static final double LEAST_COMMON = 0.4;

  private static final double LEAST_TOGETHER = 0.5;

  private ChineseEvidence() {}

  /** Whether there is any for {@code text}, which was decoded from {@code bytes}. */
  static boolean isIn(String text, Charset charset, byte[] bytes) {
    return charset.name().startsWith("UTF-16") ? hasControls(bytes) : isCommonAndTogether(text);
  }

  private static boolean hasControls(byte[] bytes) {
    for (byte b : bytes) {
      if (b >= 0 && b <= LAST_OF_UTF_16) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCommonAndTogether(String text) {
    int[] characters = text.codePoints().toArray();
    int beyond = 0;
    int common = 0;
    int together = 0;
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] < 0x80) {
        continue;
      }
      beyond++;
      common += Plausibility.isCommon(characters[i]) ? 1 : 0;
      together += isBeyond(characters, i - 1) || isBeyond(characters, i + 1) ? 1 : 0;
    }
    return beyond == 0 || common >= LEAST_COMMON * beyond && together >= LEAST_TOGETHER * beyond;
  }

  private static boolean isBeyond(int[] characters, int i) {
    return i >= 0 && i < characters.length && characters[i] >= 0x80;
  }
}
