package io.broadsheet.text.time.resolve;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.scan.WordTable;
import io.broadsheet.text.time.grammar.Grammars;
import io.broadsheet.text.time.grammar.TimeMatch;
import io.broadsheet.text.time.reading.CalendarReading;
import io.broadsheet.text.time.reading.Detail;
import io.broadsheet.text.time.value.PrintedDateline;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the datelines that open lines: 本报11月14日讯, 新华社北京3月3日电. */
public final class PrintedDatelines {

  /** 特别行政区 and the like; longer words are no place. */
  private static final int LONGEST_PLACE = 10;

  private static final String[] ENDS = {"电讯", "讯", "电"};

  private final WordTable<String> agencies;
  private final Grammars grammars;

  private PrintedDatelines(WordTable<String> agencies, Grammars grammars) {
    this.agencies = agencies;
    this.grammars = grammars;
  }

  /** With the agencies of the data files. */
  public static PrintedDatelines load(DataFiles files, Folding folding, Grammars grammars) {
    Stream<String> agencies =
        files.file("time/agencies.txt").rows().stream()
            .flatMap(row -> Stream.of(row.getFirst().split(" ")));
    return new PrintedDatelines(WordTable.ofWords(agencies, folding), grammars);
  }

  /** The first dateline that opens a line of the text. */
  public Optional<PrintedDateline> first(FoldedText text) {
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      Optional<PrintedDateline> found = at(text, indented(text, line));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static int nextLine(FoldedText text, int place) {
    int end = place;
    while (end < text.length() && text.at(end) != '\n') {
      end++;
    }
    return end + 1;
  }

  private static int indented(FoldedText text, int line) {
    int place = line;
    while (text.at(place) == ' ' || text.at(place) == '\u3000') {
      place++;
    }
    return place;
  }

  private Optional<PrintedDateline> at(FoldedText text, int start) {
    Optional<WordTable.Found<String>> agency = agencies.at(text, start);
    if (agency.isEmpty()) {
      return Optional.empty();
    }
    int after = agency.get().end();
    for (int place = after; place <= after + LONGEST_PLACE; place++) {
      Optional<TimeMatch> day = grammars.longest(text, place).filter(PrintedDatelines::isDay);
      Optional<PrintedDateline> found =
          closed(text, new int[] {start, after, place, day.map(TimeMatch::end).orElse(place)});
      if (found.isPresent() || !Character.isIdeographic(text.at(place))) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(TimeMatch match) {
    return match.reading() instanceof CalendarReading reading
        && reading.detail() instanceof Detail.Day;
  }

  /** Between the four cuts lie agency, place and date. */
  private static Optional<PrintedDateline> closed(FoldedText text, int[] cuts) {
    int place = text.skipSpaces(cuts[3]);
    return Stream.of(ENDS)
        .filter(end -> text.startsWith(end, place))
        .findFirst()
        .map(
            end ->
                new PrintedDateline(
                    cuts[0],
                    place + end.length(),
                    text.original(cuts[0], cuts[1]),
                    part(text, cuts[1], cuts[2]),
                    part(text, cuts[2], cuts[3])));
  }

  private static Optional<String> part(FoldedText text, int from, int to) {
    return Optional.of(text.original(from, to).strip()).filter(part -> !part.isEmpty());
  }
}
