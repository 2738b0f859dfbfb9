package io.broadsheet.text.time;

import io.broadsheet.text.scan.DataFile;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dateline as printed: who sent a text, from where, and when (新华社北京3月3日电).
 *
 * @param start where it begins, in UTF-16 code units
 * @param end the place after its 讯 or 电
 * @param agency the agency or 本报
 * @param place the place, if it names one
 * @param date the date, if it names one
 */
public record PrintedDateline(
    int start, int end, String agency, Optional<String> place, Optional<String> date) {

  private static final WordTable<String> AGENCIES = load();

  /** 特别行政区 and the like; longer words are no place. */
  private static final int LONGEST_PLACE = 10;

  private static final String[] ENDS = {"电讯", "讯", "电"};

  /** The first dateline that opens a line of the text. */
  public static Optional<PrintedDateline> in(String text) {
    FoldedText folded = FoldedText.of(text);
    for (int line = 0; line >= 0 && line < text.length(); line = nextLine(text, line)) {
      Optional<PrintedDateline> found = at(folded, indented(folded, line));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static int nextLine(String text, int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? end : end + 1;
  }

  private static int indented(FoldedText text, int line) {
    int place = line;
    while (text.at(place) == ' ' || text.at(place) == '\u3000') {
      place++;
    }
    return place;
  }

  private static Optional<PrintedDateline> at(FoldedText text, int start) {
    Optional<WordTable.Found<String>> agency = AGENCIES.at(text, start);
    if (agency.isEmpty()) {
      return Optional.empty();
    }
    int after = agency.get().end();
    for (int place = after; place <= after + LONGEST_PLACE; place++) {
      Optional<Match> day = Grammars.longest(text, place).filter(PrintedDateline::isDay);
      Optional<PrintedDateline> found =
          closed(text, new int[] {start, after, place, day.map(Match::end).orElse(place)});
      if (found.isPresent() || !Character.isIdeographic(text.at(place))) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(Match match) {
    return match.reading() instanceof CalendarReading reading
        && reading.detail() instanceof Detail.Day;
  }

  /** Between the four cuts lie agency, place and date. */
  private static Optional<PrintedDateline> closed(FoldedText text, int[] cuts) {
    Cursor cursor = new Cursor(text, cuts[3]);
    if (!cursor.takeAny(ENDS)) {
      return Optional.empty();
    }
    return Optional.of(
        new PrintedDateline(
            cuts[0],
            cursor.place(),
            text.original(cuts[0], cuts[1]),
            part(text, cuts[1], cuts[2]),
            part(text, cuts[2], cuts[3])));
  }

  private static Optional<String> part(FoldedText text, int from, int to) {
    return Optional.of(text.original(from, to).strip()).filter(part -> !part.isEmpty());
  }

  private static WordTable<String> load() {
    Map<String, String> words = new HashMap<>();
    DataFile.of(PrintedDateline.class, "agencies.txt")
        .rows()
        .forEach(row -> List.of(row.getFirst().split(" ")).forEach(word -> words.put(word, word)));
    return new WordTable<>(words);
  }
}
