package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.Numeral;
import io.broadsheet.text.scan.NumeralReader;
import io.broadsheet.text.scan.WordTable;
import java.util.Optional;
import java.util.OptionalInt;

/** A place in a text that moves on as words are read; the few spaces of typesetting are skipped. */
final class Cursor {

  /** What joins the two ends of a span. */
  private static final String[] CONNECTORS = {"起至", "起到", "直至", "直到", "—", "-", "~", "至", "到"};

  /** With these a number begins. */
  static final String NUMERALS = "0123456789零一二三四五六七八九十两百千廿卅";

  private final FoldedText text;
  private final TimeWords words;
  private final int start;
  private int place;

  Cursor(FoldedText text, int place, TimeWords words) {
    this.text = text;
    this.words = words;
    this.start = place;
    this.place = place;
  }

  /** Another cursor over the same text, which starts at a place of its own. */
  Cursor at(int newStart) {
    return new Cursor(text, newStart, words);
  }

  TimeWords words() {
    return words;
  }

  FoldedText text() {
    return text;
  }

  int start() {
    return start;
  }

  int place() {
    return place;
  }

  void moveTo(int newPlace) {
    place = newPlace;
  }

  /** The character ahead. */
  char peek() {
    return text.at(place);
  }

  /** Whether a character stands among the next ones. */
  boolean isNear(char c, int within) {
    for (int i = place; i < place + within; i++) {
      if (text.at(i) == c) {
        return true;
      }
    }
    return false;
  }

  /** The character before the place where the cursor began. */
  char before() {
    return text.at(start - 1);
  }

  boolean take(String word) {
    int next = text.skipSpaces(place);
    if (!text.startsWith(word, next)) {
      return false;
    }
    place = next + word.length();
    return true;
  }

  boolean takeAny(String... words) {
    for (String word : words) {
      if (take(word)) {
        return true;
      }
    }
    return false;
  }

  boolean takeConnector() {
    return takeAny(CONNECTORS);
  }

  <V> Optional<V> take(WordKind<V> kind) {
    Optional<WordTable.Found<V>> found = words.of(kind).at(text, text.skipSpaces(place));
    found.ifPresent(word -> place = word.end());
    return found.map(WordTable.Found::value);
  }

  /** A whole number without multiplier and fraction. */
  Optional<Numeral> takeNumeral() {
    int next = text.skipSpaces(place);
    boolean arabic = NumeralReader.isArabic(text.at(next));
    Optional<Numeral> read =
        arabic ? NumeralReader.digits(text, next) : NumeralReader.at(text, next);
    Optional<Numeral> whole =
        read.filter(number -> number.whole().isPresent() && !(arabic && isPart(number)));
    whole.ifPresent(number -> place = number.end());
    return whole;
  }

  /** Digits with a point and more digits around them are part of another number. */
  private boolean isPart(Numeral number) {
    char ahead = text.at(number.end());
    char behind = text.at(number.start() - 1);
    return ahead == '.' && NumeralReader.isArabic(text.at(number.end() + 1))
        || behind == '.' && NumeralReader.isArabic(text.at(number.start() - 2));
  }

  /** A number from {@code low} to {@code high}; the cursor stays where there is none. */
  OptionalInt takeNumber(int low, int high) {
    int mark = place;
    Optional<Numeral> number =
        takeNumeral()
            .filter(read -> read.style() != Numeral.Style.ESTIMATE)
            .filter(read -> read.style() != Numeral.Style.BARE);
    OptionalInt value = number.map(Numeral::whole).orElse(OptionalInt.empty());
    if (value.isPresent() && value.getAsInt() >= low && value.getAsInt() <= high) {
      return value;
    }
    place = mark;
    return OptionalInt.empty();
  }

  /** A number with a unit behind it: 5日. */
  OptionalInt takeNumber(int low, int high, String... units) {
    int mark = place;
    OptionalInt number = takeNumber(low, high);
    if (number.isPresent() && takeAny(units)) {
      return number;
    }
    place = mark;
    return OptionalInt.empty();
  }
}
