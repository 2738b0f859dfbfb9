package io.broadsheet.text.marked;

import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence and the names in it.
 *
 * @param text as printed
 * @param names its people, places and organizations in their order
 */
public record MarkedSentence(String text, List<NameSpan> names) {
  private static final Pattern MARK = Pattern.compile("\\{([PLOJDCTQ]):([^{}]*)}");

  public MarkedSentence {
    names = List.copyOf(names);
  }

  /**
   * Reads marks such as {@code {P:王明}} and {@code {T:昨天=2020-01-01}}.
   *
   * @throws IllegalArgumentException if a brace is left over
   */
  static MarkedSentence parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<NameSpan> names = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (mark.find()) {
      text.append(marked, at, mark.start());
      int start = text.length();
      text.append(body(mark.group(1), mark.group(2)));
      add(mark.group(1), start, text.length(), names);
      at = mark.end();
    }
    text.append(marked, at, marked.length());
    if (text.indexOf("{") >= 0 || text.indexOf("}") >= 0) {
      throw new IllegalArgumentException("a brace is left over in “" + marked + "”");
    }
    return new MarkedSentence(text.toString(), names);
  }

  /** Times and quantities have their value behind them. */
  private static String body(String kind, String marked) {
    boolean valued = kind.equals("T") || kind.equals("Q");
    return valued && marked.contains("=") ? marked.substring(0, marked.indexOf('=')) : marked;
  }

  private static void add(String kind, int start, int end, List<NameSpan> names) {
    switch (kind) {
      case "P" -> names.add(new NameSpan(start, end, NamedEntityType.PERSON));
      case "L" -> names.add(new NameSpan(start, end, NamedEntityType.PLACE));
      case "O" -> names.add(new NameSpan(start, end, NamedEntityType.ORGANIZATION));
      default -> {}
    }
  }
}
