package io.broadsheet.ingest.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Charsets of other languages than Chinese, by ICU's statistics of bytes and byte pairs. Nearly
 * everything decodes as GB18030, and pairs of Latin letters are Chinese characters in UTF-16: what
 * fits another language better must not be published as either.
 */
final class ForeignCharset {

  private static final Set<String> CHINESE =
      Set.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");

  /** Escapes that switch to another set of characters in text of seven bits. */
  private static final Pattern ESCAPES = Pattern.compile("\u001B(?:\\$[@ABC()*+]|\\([JI])");

  private static final int SURE = 30;

  private ForeignCharset() {}

  /** How sure ICU is of each charset, from 0 to 100. */
  static Map<String, Integer> confidences(byte[] bytes) {
    return Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
        .collect(Collectors.toMap(CharsetMatch::getName, CharsetMatch::getConfidence, Math::max));
  }

  /** The charset of another language that fits best, and how well. */
  static Optional<Map.Entry<String, Integer>> best(Map<String, Integer> confidences) {
    return confidences.entrySet().stream()
        .filter(entry -> !CHINESE.contains(entry.getKey()) && entry.getValue() >= SURE)
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(entry -> Map.entry(named(entry.getKey()), entry.getValue()));
  }

  /**
   * Whether the bytes may be of the charset {@code name} though they read as {@code chinese}:
   * Korean has the comma and the full stop of ASCII, and Japanese its kana where GB 2312 has them
   * too.
   */
  static boolean mayBe(String name, String chinese) {
    return switch (name) {
      case "EUC-KR" -> chinese.indexOf('。') < 0 && chinese.indexOf('，') < 0;
      case "EUC-JP" -> chinese.codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x30FE);
      default -> true;
    };
  }

  /** The charset of a text of seven bits that switches between sets of characters. */
  static Optional<String> switching(String text, byte[] bytes) {
    return ESCAPES.matcher(text).find()
        ? Optional.of(
            best(confidences(bytes))
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("ISO-2022"))
                .orElse("ISO-2022-JP"))
        : Optional.empty();
  }

  /** What is called ISO 8859-1 is what Windows writes, and Java may not know ICU's name. */
  private static String named(String name) {
    String known =
        name.equals("ISO-8859-1") ? "windows-1252" : name.replaceFirst("_(rtl|ltr)$", "");
    return Charset.isSupported(known) ? known : "windows-1252";
  }
}
