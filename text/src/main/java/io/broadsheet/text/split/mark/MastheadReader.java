package io.broadsheet.text.split.mark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a masthead: paper name, date, page, section name. */
public final class MastheadReader {

  private static final int LONGEST = 70;
  private static final int LONGEST_NAME = 12;
  private static final Pattern DATE =
      Pattern.compile(
          "([12][0-9]{3})[\\s\\x{3000}\\xA0]?[年./-][\\s\\x{3000}\\xA0]?([0-9]{1,2})[\\s\\x{3000}\\xA0]?[月./-][\\s\\x{3000}\\xA0]?([0-9]{1,2})[\\s\\x{3000}\\xA0]?日?");
  private static final Pattern REST_OF_DATE =
      Pattern.compile(
          "^(?:星期|周|週|禮拜)[一二三四五六日天]$|^农历.{1,12}$|^農曆.{1,12}$|^.{1,3}年.{1,3}月.{1,3}$"
              + "|^第[0-9]{1,6}期$|^总第.{1,8}期$|^今日[0-9]{1,3}版$");
  private static final Pattern PAGE =
      Pattern.compile(
          "^(?:第[\\s\\x{3000}\\xA0]?("
              + PageNumber.PATTERN
              + ")[\\s\\x{3000}\\xA0]?[版頁页]|("
              + PageNumber.PATTERN
              + ")[\\s\\x{3000}\\xA0]?[版頁页]|([A-Z]{1,2}-?[0-9]{1,3}|0[0-9]|[0-9]{1,2}))$");
  private static final Pattern WORDS = Pattern.compile("[\\s\\x{3000}\\xA0|｜:：·•/—\\-○●◆■□]+");

  private final Set<String> sections;
  private final Set<String> others;

  /** Reads with the list {@code section-name} of a vocabulary. */
  public MastheadReader(Vocabulary vocabulary) {
    sections = vocabulary.words("section-name");
    others = vocabulary.words("no-newspaper");
  }

  /** What {@code line} says, if all of it belongs to a masthead. */
  public Optional<MastheadLine> read(CharSequence line) {
    if (line.length() == 0
        || line.length() > LONGEST
        || Characters.anyWithin(line, LONGEST, "，。；！？“")) {
      return Optional.empty();
    }
    String text = line.toString();
    Matcher date = DATE.matcher(text);
    Optional<LocalDate> day = Optional.empty();
    if (Characters.anyWithin(line, LONGEST, "12") && date.find()) {
      day = day(date);
      text = text.substring(0, date.start()) + " " + text.substring(date.end());
    }
    return words(text.strip(), day);
  }

  private Optional<MastheadLine> words(String text, Optional<LocalDate> day) {
    Optional<String> newspaper = Optional.empty();
    Optional<String> page = Optional.empty();
    Optional<String> section = Optional.empty();
    for (String word : WORDS.split(text)) {
      if (sections.contains(word)) {
        section = Optional.of(word);
      } else if (page.isEmpty() && page(word).isPresent()) {
        page = page(word);
      } else if (newspaper.isEmpty() && newspaper(word).isPresent()) {
        newspaper = newspaper(word);
      } else if (!word.isEmpty() && !(day.isPresent() && REST_OF_DATE.matcher(word).find())) {
        return Optional.empty();
      }
    }
    return newspaper.isPresent() || page.isPresent() || day.isPresent() || section.isPresent()
        ? Optional.of(new MastheadLine(newspaper, day, page, section))
        : Optional.empty();
  }

  private static Optional<String> page(String word) {
    char last = Characters.last(word);
    if ("版頁页".indexOf(last) < 0 && !Character.isDigit(last)) {
      return Optional.empty();
    }
    Matcher number = PAGE.matcher(word);
    return number.find() ? PageNumber.normalize(firstGroup(number)) : Optional.empty();
  }

  /** A newspaper's name is written in Han characters and ends with 报. */
  private Optional<String> newspaper(String word) {
    boolean quoted = word.startsWith("《") && word.endsWith("》");
    String name = quoted ? word.substring(1, word.length() - 1) : word;
    boolean fits = name.length() > 2 && name.length() <= LONGEST_NAME;
    boolean other = fits && others.contains(name.substring(name.length() - 2)) && !quoted;
    return fits && !other && "报報".indexOf(Characters.last(name)) >= 0 && isHan(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static boolean isHan(String name) {
    return name.chars().allMatch(Character::isIdeographic);
  }

  private static String firstGroup(Matcher number) {
    for (int i = 1; i <= number.groupCount(); i++) {
      if (number.group(i) != null) {
        return number.group(i);
      }
    }
    return "";
  }

  private static Optional<LocalDate> day(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
