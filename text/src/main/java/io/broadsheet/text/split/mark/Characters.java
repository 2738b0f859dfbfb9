package io.broadsheet.text.split.mark;

/** Cheap checks of single characters, before a costly pattern is tried. */
final class Characters {

  private Characters() {}

  /** Whether one of {@code wanted} stands among the first {@code reach} characters. */
  static boolean anyWithin(CharSequence text, int reach, String wanted) {
    int end = Math.min(reach, text.length());
    for (int i = 0; i < end; i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The last character, 0 if there is none. */
  static char last(CharSequence text) {
    return text.length() == 0 ? 0 : text.charAt(text.length() - 1);
  }

  /** The first character, 0 if there is none. */
  static char first(CharSequence text) {
    return text.length() == 0 ? 0 : text.charAt(0);
  }
}
