package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;

/** Tells the second day of something (预选赛第二天; 第一天…，第二天…) from the day after another. */
final class Ordinals {

  private static final int SENTENCE = 60;

  private Ordinals() {}

  /** Whether the word from the cursor's start to its place only counts on. */
  static boolean isOne(Cursor cursor) {
    if (cursor.text().at(cursor.start()) != '第') {
      return false;
    }
    char before = cursor.before();
    boolean free = CalendarGrammar.isBoundary(before) || "到在于从了至就的，".indexOf(before) >= 0;
    return !free || isCountedFromOne(cursor.text(), cursor.start());
  }

  private static boolean isCountedFromOne(FoldedText text, int start) {
    for (int i = start - 1; i >= 0 && start - i <= SENTENCE; i--) {
      if ("。！？；\n".indexOf(text.at(i)) >= 0) {
        return false;
      }
      if (text.startsWith("第一天", i) || text.startsWith("第一年", i)) {
        return true;
      }
    }
    return false;
  }
}
