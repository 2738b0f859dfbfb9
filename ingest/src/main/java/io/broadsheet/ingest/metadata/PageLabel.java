package io.broadsheet.ingest.metadata;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page as it is printed: a number, or section letters with a number. */
public final class PageLabel {

  private static final Pattern LABEL =
      Pattern.compile("第?\\s?(?:([A-Za-z]{0,2})(\\d{1,3})|([一二三四五六七八九十]{1,3}))\\s?[版页]?");

  private PageLabel() {}

  /**
   * The label that {@code text} gives as a whole, in half or full width: {@code 02} is 2, {@code
   * a02} is A02, {@code 第二版} is 2.
   *
   * @return nothing if it gives none
   */
  public static Optional<String> parse(String text) {
    Matcher label = LABEL.matcher(NormalForm.of(text).strip());
    if (!label.matches()) {
      return Optional.empty();
    }
    if (label.group(3) != null) {
      return ChineseNumber.parse(label.group(3)).map(Object::toString);
    }
    int number = Integer.parseInt(label.group(2));
    String section = label.group(1).toUpperCase(Locale.ROOT);
    return number == 0
        ? Optional.empty()
        : Optional.of(section.isEmpty() ? Integer.toString(number) : section + label.group(2));
  }
}
