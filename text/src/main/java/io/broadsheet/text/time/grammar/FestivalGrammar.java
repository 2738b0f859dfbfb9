package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.reading.Detail;
import java.util.Optional;

/** Festivals: 国庆节, “五一”假期, 清明. */
final class FestivalGrammar {

  private static final String AFTER_A_FESTIVAL = "节期假长前当";

  private FestivalGrammar() {}

  static Optional<Detail> take(Cursor cursor) {
    int mark = cursor.place();
    Optional<Festival> festival =
        cursor
            .take(TimeWords.FESTIVAL)
            .filter(found -> hasWhatItNeeds(cursor, found) && !isDate(cursor))
            .filter(_ -> !isGivenName(cursor, mark));
    if (festival.isEmpty()) {
      cursor.moveTo(mark);
    }
    return festival.map(Detail.FestivalDay::new);
  }

  /** 夏立秋 and 乔国庆 are people. */
  private static boolean isGivenName(Cursor cursor, int mark) {
    return cursor.place() - mark == 2
        && mark == cursor.start()
        && cursor.words().of(TimeWords.BEFORE_GIVEN_NAME).before(cursor.text(), mark).isPresent()
        && AFTER_A_FESTIVAL.indexOf(cursor.peek()) < 0;
  }

  /** 三月三 is a festival, 三月三号 is a date. */
  private static boolean isDate(Cursor cursor) {
    char last = cursor.text().at(cursor.place() - 1);
    return Cursor.NUMERALS.indexOf(last) >= 0 && "日号十月个点季".indexOf(cursor.peek()) >= 0;
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
