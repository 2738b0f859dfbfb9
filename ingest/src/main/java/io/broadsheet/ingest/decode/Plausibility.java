package io.broadsheet.ingest.decode;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * How much a text looks like Chinese: the mean of what its characters are worth, from -2 (noise) to
 * 1. Characters are common if the level 1 of GB 2312-80 (3,755 characters, simplified) or of Big5
 * (5,401, traditional) has them: both levels were drawn up by frequency.
 */
final class Plausibility {

  private static final int SAMPLE = 100_000;
  private static final double COMMON = 1;
  private static final double ASCII = 0.9;
  private static final double HAN = 0.4;
  private static final double OTHER_LETTER = 0.1;
  private static final double FOREIGN = -0.5;
  private static final double NOISE = -2;

  private static final BitSet COMMON_HAN = commonHan();

  private Plausibility() {}

  /** How much the beginning of {@code text} looks like Chinese; -2 if it is empty. */
  static double of(String text) {
    int end = Math.min(text.length(), SAMPLE);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < end; count++) {
      int c = text.codePointAt(i);
      sum += worth(c);
      i += Character.charCount(c);
    }
    return count == 0 ? NOISE : sum / count;
  }

  /** Whether {@code c} is a control character that has no place in a text. */
  static boolean isStrayControl(int c) {
    return Character.getType(c) == Character.CONTROL
        && !(c >= '\t' && c <= '\r')
        && c != 0x85
        && !(c >= 0x1C && c <= 0x1F);
  }

  /** Whether {@code c} is a frequent Chinese character, or punctuation as Chinese text has it. */
  static boolean isCommon(int c) {
    return COMMON_HAN.get(c) || isPunctuation(c);
  }

  private static double worth(int c) {
    if (c < 0x80) {
      return isStrayControl(c) ? NOISE : ASCII;
    }
    if (isCommon(c)) {
      return COMMON;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          NOISE;
      default -> worthOfScript(c);
    };
  }

  private static double worthOfScript(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN -> c >= 0x4E00 && c <= 0x9FA5 ? HAN : 0;
      case LATIN, GREEK, CYRILLIC, HIRAGANA, KATAKANA, BOPOMOFO, COMMON -> OTHER_LETTER;
      default -> FOREIGN;
    };
  }

  private static boolean isPunctuation(int c) {
    return c >= 0x3000 && c <= 0x3020
        || c >= 0xFF01 && c <= 0xFF5E
        || c >= 0x2010 && c <= 0x2027
        || c == 0xB7;
  }

  private static BitSet commonHan() {
    var common = new BitSet();
    addRows(common, "GB2312", 0xB0, 0xD7);
    addRows(common, "Big5", 0xA4, 0xC6);
    return common;
  }

  private static void addRows(BitSet common, String charset, int firstLead, int lastLead) {
    Charset levels = Charset.forName(charset);
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        byte[] bytes = {(byte) lead, (byte) trail};
        StrictDecoder.decode(bytes, levels)
            .filter(text -> text.codePointCount(0, text.length()) == 1)
            .map(text -> text.codePointAt(0))
            .filter(Character::isIdeographic)
            .ifPresent(common::set);
      }
    }
  }
}
