package io.broadsheet.streams.split.mark;

import io.broadsheet.streams.split.line.Blank;
import java.util.regex.Pattern;

/** The outward form of titles. */
public final class TitleForm {

  private static final String DECK_SIGNS = "◆●◇■□▲△★☆○◎—–―·•※►▶";
  private static final String ACT =
      "(?:主持并讲话|主持並講話|出席并讲话|出席並講話|出席并致辞|出席并作.{1,4}|并讲话|主持|出席|讲话|講話|致辞|致詞|致词|参加|陪同|见证|宣读|作报告|调研)";
  private static final String NAMES =
      "[\\p{IsHan}·]{2,4}(?:[\\s\\x{3000}\\xA0、]{1,2}[\\p{IsHan}·]{2,4}){0,4}";
  private static final String EVENT = "(?:[\\p{IsHan}]{0,4}(?:会|会议|会見|会见|式|仪式|活动|座谈))?";
  private static final Pattern SPEAKERS =
      Pattern.compile(
          NAMES + ACT + EVENT + "(?:[\\s\\x{3000}\\xA0，,]{1,2}" + NAMES + ACT + EVENT + ")?");

  private TitleForm() {}

  /** Whether the line opens with a dash or a bullet, as decks do. */
  public static boolean hasDeckSign(CharSequence line) {
    return line.length() > 1 && DECK_SIGNS.indexOf(line.charAt(0)) >= 0;
  }

  /** Whether {@code c} is a dash. */
  public static boolean isDash(char c) {
    return "—―–".indexOf(c) >= 0;
  }

  /** Whether the line ends with a dash or an ellipsis, as kickers that run into the headline do. */
  public static boolean endsWithDash(CharSequence line) {
    return line.length() > 2 && "—―…–".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Whether the line says who spoke, presided or took part: {@code 张三讲话 李四主持}. */
  public static boolean namesSpeakers(CharSequence line) {
    if (line.length() > 30 || line.length() < 4) {
      return false;
    }
    String text = line.toString();
    return SPEAKERS.matcher(text).matches();
  }

  /** Whether the line has two or more parts with a space between them. */
  public static boolean hasTwoParts(CharSequence line) {
    for (int i = 2; i + 2 < line.length(); i++) {
      if (Blank.is(line.charAt(i)) && line.charAt(i - 1) > 0x2E80 && line.charAt(i + 1) > 0x2E80) {
        return true;
      }
    }
    return false;
  }
}
