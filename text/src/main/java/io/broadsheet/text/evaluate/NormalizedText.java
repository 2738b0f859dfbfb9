package io.broadsheet.text.evaluate;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.Blank;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The form in which texts are compared: no white space, no regard to half or full width. */
final class NormalizedText {

  private static final Pattern ONWARD =
      Pattern.compile("[(【\\[]?(下转|转)第?[^()]{1,6}版[^()]{0,6}[)】\\]]?$");
  private static final Pattern BACK =
      Pattern.compile("^[(【\\[]?(紧接|上接)第?[^()]{1,6}版[^()]{0,6}[)】\\]]?");
  private static final Pattern SIGNS = Pattern.compile("[◇◆○◎●■□▲△▼▽★☆※◐▪▶►•*#]");
  private static final Pattern ITEM_NUMBER =
      Pattern.compile("^(?:[(]?\\d{1,2}[)]?[、.,:]|[一二三四五六七八九十]{1,3}、|[①-⑳])");
  private static final Pattern BRACKETS = Pattern.compile("^【([^【】]*)】$|^《([^《》]*)》$");
  private static final Pattern FULL_STOPS = Pattern.compile("[。.]+$");
  private static final String QUOTES = "“”‘’「」–―";
  private static final String PLAIN = "\"\"''\"\"-—";
  private static final Pattern EDGES =
      Pattern.compile("^[—―–\\-◆●■□▲◇○·•]{1,4}|[—―–\\-◆●■□▲◇○·•]{1,4}$");

  private NormalizedText() {}

  static String of(String text, List<TextRange> ranges) {
    StringBuilder joined = new StringBuilder();
    ranges.forEach(range -> joined.append(text, range.start(), range.end()));
    String plain = Blank.remove(Normalizer.normalize(Blank.remove(joined), Normalizer.Form.NFKC));
    return straight(plain);
  }

  private static String straight(String text) {
    StringBuilder straight = new StringBuilder(text);
    for (int i = 0; i < straight.length(); i++) {
      int quote = QUOTES.indexOf(straight.charAt(i));
      if (quote >= 0) {
        straight.setCharAt(i, PLAIN.charAt(quote));
      }
    }
    return straight.toString();
  }

  /**
   * A headline, in which signs, an item number before it, brackets around it and a full stop behind
   * it do not matter.
   */
  static String headline(String text, List<TextRange> ranges) {
    String bare = SIGNS.matcher(of(text, ranges)).replaceAll("");
    String unnumbered = ITEM_NUMBER.matcher(bare).replaceFirst("");
    String inner = BRACKETS.matcher(unnumbered).replaceFirst("$1$2");
    return FULL_STOPS.matcher(inner).replaceFirst("");
  }

  /** A paragraph, which may keep its jump marks or not. */
  static String paragraph(String text, List<TextRange> ranges) {
    String whole = of(text, ranges);
    return BACK.matcher(ONWARD.matcher(whole).replaceFirst("")).replaceFirst("");
  }

  /** A kicker or deck, in which dashes and bullets at the ends do not matter. */
  static String title(String text, List<TextRange> ranges) {
    StringBuilder lines = new StringBuilder();
    for (TextRange range : ranges) {
      lines.append(EDGES.matcher(of(text, List.of(range))).replaceAll(""));
    }
    return lines.toString();
  }
}
