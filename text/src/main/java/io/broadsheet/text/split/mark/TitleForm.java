package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Blank;

/** The outward form of titles. */
public final class TitleForm {

  private static final String DECK_SIGNS = "◆●◇■□▲△★☆○◎—–―·•※►▶";

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

  /** Whether a dash stands inside the line, as in the names of series. */
  public static boolean hasInnerDash(CharSequence line) {
    for (int i = 2; i + 3 < line.length(); i++) {
      if (line.charAt(i) == '—' && line.charAt(i + 1) == '—') {
        return true;
      }
    }
    return false;
  }

  /** Whether a dot stands between two parts of the line, each of several characters. */
  public static boolean hasInnerDot(CharSequence line) {
    for (int i = 3; i + 3 < line.length(); i++) {
      if ("·•・".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
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
