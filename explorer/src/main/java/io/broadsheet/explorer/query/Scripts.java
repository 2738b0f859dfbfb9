package io.broadsheet.explorer.query;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Chinese text in the scripts that it can be written in: simplified, traditional, pinyin. */
public final class Scripts {

  private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Hant-Hans");
  private static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");
  private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

  /** What ICU reads otherwise than people read it at the beginning of a name. */
  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          Map.entry("重庆", "chong qing"),
          Map.entry("曾", "zeng"),
          Map.entry("单", "shan"),
          Map.entry("解", "xie"),
          Map.entry("查", "zha"),
          Map.entry("仇", "qiu"),
          Map.entry("任", "ren"),
          Map.entry("区", "ou"),
          Map.entry("朴", "piao"),
          Map.entry("盖", "ge"),
          Map.entry("乐", "yue"));

  private Scripts() {}

  /** {@code text} as it is, in simplified and in traditional script, without repeats. */
  public static List<String> variants(String text) {
    return Stream.of(text, simplified(text), TRADITIONAL.transliterate(text)).distinct().toList();
  }

  /** {@code text} in simplified script. */
  public static String simplified(String text) {
    return SIMPLIFIED.transliterate(text);
  }

  /** Full width as half width, capital as small: what the index makes of text. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * A person's or other name in pinyin, without tones, a space between syllables.
   *
   * @param surname whether characters are read as surnames at the beginning
   */
  public static String pinyin(String name, boolean surname) {
    String simple = simplified(name);
    return BEGINNINGS.entrySet().stream()
        .filter(entry -> simple.startsWith(entry.getKey()))
        .filter(entry -> surname || entry.getKey().length() > 1)
        .findFirst()
        .map(entry -> entry.getValue() + " " + latin(simple.substring(entry.getKey().length())))
        .orElseGet(() -> latin(simple))
        .strip();
  }

  private static String latin(String simple) {
    return LATIN.transliterate(simple).toLowerCase(Locale.ROOT);
  }
}
