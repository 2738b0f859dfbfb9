package io.broadsheet.text.time.grammar;

/** Tells by the characters around a place in what script, and roughly where, a text was written. */
final class Script {

  /** So far to each side signs of a script are looked for. */
  private static final int AROUND = 40;

  private Script() {}

  static boolean isTraditional(Cursor cursor) {
    return names(cursor, TimeWords.TRADITIONAL);
  }

  /** Traditional script with no sign of Hong Kong or Macau. */
  static boolean isOfTaiwan(Cursor cursor) {
    return isTraditional(cursor) && !names(cursor, TimeWords.HONG_KONG);
  }

  private static boolean names(Cursor cursor, WordKind<String> signs) {
    int to = Math.min(cursor.text().length(), cursor.place() + AROUND);
    for (int i = Math.max(0, cursor.start() - AROUND); i < to; i++) {
      if (cursor.words().of(signs).at(cursor.text(), i).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
