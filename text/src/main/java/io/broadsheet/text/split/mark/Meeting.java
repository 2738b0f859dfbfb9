package io.broadsheet.text.split.mark;

import java.util.Set;
import java.util.regex.Pattern;

/** Knows the decks that tell about meetings: who spoke and presided, and what was done. */
public final class Meeting {

  private static final int LONGEST = 30;

  private static final String ACT =
      "(?:主持并讲话|主持並講話|出席并讲话|出席並講話|出席并致辞|出席并作.{1,4}|并讲话|主持|出席|讲话|講話|致辞|致詞|致词|参加|陪同|见证|宣读|宣布开幕|宣布闭幕|作.{0,4}(?:报告|讲话|演讲|发言|總結|总结))";
  private static final String NAMES =
      "[\\p{IsHan}·&&[^并]]{2,4}(?:[\\s\\x{3000}\\xA0、]{1,2}[\\p{IsHan}·&&[^并]]{2,4}){0,4}";
  private static final String EVENT = "(?:[\\p{IsHan}]{0,4}(?:会|会议|会見|会见|式|仪式|活动|座谈))?";
  private static final Pattern SPEAKERS =
      Pattern.compile(
          NAMES + ACT + EVENT + "(?:[\\s\\x{3000}\\xA0，,]{1,2}" + NAMES + ACT + EVENT + ")?");

  private final Set<String> surnames;
  private final Set<String> proceedings;

  /** Reads with the lists {@code surname} and {@code proceedings} of a vocabulary. */
  public Meeting(Vocabulary vocabulary) {
    surnames = vocabulary.words("surname");
    proceedings = vocabulary.words("proceedings");
  }

  /** Whether the line says who spoke, presided or took part: {@code 张三讲话 李四主持}. */
  public boolean namesSpeakers(CharSequence line) {
    if (line.length() > LONGEST || line.length() < 4) {
      return false;
    }
    String text = line.toString();
    boolean person =
        surnames.contains(text.substring(0, 1)) || surnames.contains(text.substring(0, 2));
    return person && SPEAKERS.matcher(text).matches();
  }

  /** Whether the line opens with what a meeting did: {@code 审议……}. */
  public boolean opensWithProceedings(CharSequence line) {
    if (line.length() < 4) {
      return false;
    }
    return proceedings.contains(line.subSequence(0, 2).toString());
  }
}
