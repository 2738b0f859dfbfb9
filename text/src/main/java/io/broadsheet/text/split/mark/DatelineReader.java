package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.line.Blank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the datelines that open a news story: {@code 本报讯}, {@code 本报3月18日讯}, {@code 据新华社北京3月3日电（记者
 * 张三）}.
 */
public final class DatelineReader {

  private static final int WINDOW = 90;
  private static final int REACH = 44;
  private static final int LONGEST_NAMES = 30;
  private static final String AFTER = "(?=$|[\\s\\x{3000}\\xA0（(—─：:记])";
  private static final String STOP = "，。、；：？！,;:?!“”\"《》（）()";

  private final BylineReader bylines;
  private final Pattern dateline;
  private final Pattern phrase;

  /** Reads with the lists {@code source-end} and {@code dateline-phrase} of a vocabulary. */
  public DatelineReader(Vocabulary vocabulary, BylineReader bylines) {
    this.bylines = bylines;
    String source = "[^" + STOP + "\\s\\x{3000}\\xA0]{1,10}?" + any(vocabulary.words("source-end"));
    dateline =
        Pattern.compile(
            "^(?:综合|據|据)?"
                + source
                + "[^"
                + STOP
                + "]{0,26}?(?<=日|社|报|報|网|網|[\\p{IsHan}])[\\s\\x{3000}\\xA0]{0,2}(?:专电|專電|讯|訊|电|電|消息)"
                + AFTER
                + "|^[0-9]{1,2}月[0-9]{1,2}日(?:专电|專電|讯|訊|电|電)"
                + AFTER
                + "|^\\p{IsHan}{2,6}(?<!通|资|資|音|喜)[讯訊](?=[\\s\\x{3000}\\xA0（(])");
    phrase =
        Pattern.compile(
            "^" + any(vocabulary.words("dateline-phrase")) + "(?=$|[\\s\\x{3000}\\xA0（(—─：:])");
  }

  /** The dateline that {@code paragraph} opens with. */
  public Optional<DatelinePrefix> read(CharSequence paragraph) {
    boolean bracket = "（(".indexOf(Characters.first(paragraph)) >= 0;
    if (!bracket && !Characters.anyWithin(paragraph, REACH, "讯訊电電息")) {
      return Optional.empty();
    }
    CharSequence head = paragraph.subSequence(0, Math.min(WINDOW, paragraph.length()));
    Matcher matcher = dateline.matcher(head);
    if (!matcher.find()) {
      matcher = phrase.matcher(head);
      if (!matcher.find()) {
        return bracketFirst(head);
      }
    }
    return Optional.of(withReporters(head, matcher.end()));
  }

  /** A story may open with its reporters alone: {@code （记者 张三）}. */
  private Optional<DatelinePrefix> bracketFirst(CharSequence head) {
    DatelinePrefix bracket = withReporters(head, 0);
    boolean opens = head.length() > 0 && "（(".indexOf(head.charAt(0)) >= 0;
    return !opens || bracket.reporters().isEmpty() ? Optional.empty() : Optional.of(bracket);
  }

  private DatelinePrefix withReporters(CharSequence head, int from) {
    int open = from;
    while (open < head.length() && Blank.is(head.charAt(open))) {
      open++;
    }
    if (open < head.length() && "（(".indexOf(head.charAt(open)) >= 0) {
      int close = close(head, open);
      if (close > 0) {
        List<Reporter> reporters = reporters(head.subSequence(open + 1, close));
        if (!reporters.isEmpty()) {
          return new DatelinePrefix(close + 1, reporters);
        }
      }
    }
    return new DatelinePrefix(from, beforeColon(head, open));
  }

  /** Reporters without brackets: {@code 本报讯 记者张三报道：}. */
  private List<Reporter> beforeColon(CharSequence head, int from) {
    for (int i = from; i < Math.min(head.length(), from + LONGEST_NAMES); i++) {
      if ("：:".indexOf(head.charAt(i)) >= 0) {
        return reporters(head.subSequence(from, i));
      }
    }
    return List.of();
  }

  private List<Reporter> reporters(CharSequence bracket) {
    return bylines.read(bracket).map(Byline::reporters).orElse(List.of());
  }

  private static int close(CharSequence head, int open) {
    for (int i = open + 1; i < head.length(); i++) {
      if ("）)".indexOf(head.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String any(Set<String> words) {
    return words.stream()
        .sorted((a, b) -> b.length() - a.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
