package io.broadsheet.streams.time;

import java.util.Optional;

/** Festivals: 国庆节, “五一”假期, 清明. */
final class FeastGrammar {

  private FeastGrammar() {}

  static Optional<Detail> take(Cursor cursor) {
    int mark = cursor.place();
    Optional<Festival> festival =
        cursor.take(Festival.TABLE).filter(found -> hasWhatItNeeds(cursor, found));
    if (festival.isEmpty()) {
      cursor.moveTo(mark);
    }
    return festival.map(Detail.Feast::new);
  }

  private static boolean hasWhatItNeeds(Cursor cursor, Festival festival) {
    if (festival.needs().isEmpty()) {
      return true;
    }
    int quote = cursor.peek() == '"' ? 1 : 0;
    return festival.needs().stream()
        .anyMatch(word -> cursor.text().startsWith(word, cursor.place() + quote));
  }
}
