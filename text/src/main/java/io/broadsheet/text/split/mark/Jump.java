package io.broadsheet.text.split.mark;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jump marks: where an article goes on (下转) and where it comes from (上接). */
public final class Jump {

  private static final int WINDOW = 40;
  private static final String PAGE =
      "第?[\\s\\x{3000}\\xA0]{0,2}(" + PageNumber.PATTERN + ")[\\s\\x{3000}\\xA0]{0,2}[版页頁]";

  private static final Pattern ONWARD =
      Pattern.compile(
          "(?:下转|下轉|下接|[（(【\\[][▶►>→\\s\\x{3000}\\xA0]{0,3}(?:未完.{0,2})?[转轉])[\\s\\x{3000}\\xA0]{0,2}(?:本报)?"
              + PAGE
              + "[^（(]{0,12}[）)】\\]]?$");
  private static final Pattern BACK =
      Pattern.compile(
          "^[（(【\\[]?[▲◀◄<←\\s\\x{3000}\\xA0]{0,3}(?:紧接|緊接|上接|(?<=[（(【\\[▲◀◄<←])[接续續])[\\s\\x{3000}\\xA0]{0,2}(?:本报)?"
              + PAGE
              + "[^）)。]{0,12}[）)】\\]]?");

  private Jump() {}

  /** The page on which the article goes on, if {@code text} ends with a jump mark. */
  public static Optional<String> onward(CharSequence text) {
    CharSequence tail = text.subSequence(Math.max(0, text.length() - WINDOW), text.length());
    return contains(tail, '转', '轉', '接') ? page(ONWARD.matcher(tail)) : Optional.empty();
  }

  /** The page from which the article comes, if {@code text} starts with a continuation mark. */
  public static Optional<String> back(CharSequence text) {
    CharSequence head = text.subSequence(0, Math.min(WINDOW, text.length()));
    return contains(head, '接', '续', '續') ? page(BACK.matcher(head)) : Optional.empty();
  }

  private static Optional<String> page(Matcher matcher) {
    return matcher.find() ? PageNumber.normalize(matcher.group(1)) : Optional.empty();
  }

  private static boolean contains(CharSequence text, char... wanted) {
    for (int i = 0; i < text.length(); i++) {
      for (char c : wanted) {
        if (text.charAt(i) == c) {
          return true;
        }
      }
    }
    return false;
  }
}
