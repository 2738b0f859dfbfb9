package io.broadsheet.ingest.metadata;

import io.broadsheet.ingest.refusal.FileOutcome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads metadata from file names such as {@code 2024-07-26-A02.txt}, {@code 20240726_02.txt} or
 * {@code XX日报 2024年7月26日 第2版.txt}: a date, before it perhaps a newspaper, after it perhaps a page.
 */
public final class FileName {

  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9A-Za-z])"
              + "(?<year>(?:18|19|20)\\d\\d)"
              + "(?:(?<separator>[-_. ])(?<m1>\\d{1,2})\\k<separator>(?<d1>\\d{1,2})"
              + "|年(?<m2>\\d{1,2})月(?<d2>\\d{1,2})日"
              + "|(?<m3>\\d{2})(?<d3>\\d{2}))"
              + "(?!\\d)");
  private static final Pattern SEPARATORS_BEFORE = Pattern.compile("^[-_.·,\\s]+");
  private static final Pattern SEPARATORS_AFTER = Pattern.compile("[-_.·,\\s]+$");

  /**
   * Begins with a capital letter or a character of a script without case: not so "scan" or "img".
   */
  private static final Pattern NEWSPAPER = Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M} ·&'’-]*");

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]{0,7}$");
  private static final Pattern QUOTES = Pattern.compile("[《》〈〉「」【】\\[\\]()]");

  private FileName() {}

  /** What the name of a file tells; nothing unless exactly one valid date is in it. */
  public static IssueMetadata parse(String fileName) {
    String name = NormalForm.of(withoutExtension(fileName));
    List<IssueMetadata> readings = new ArrayList<>();
    Matcher date = DATE.matcher(name);
    for (int from = 0; date.find(from); from = date.start() + 1) {
      reading(name, date).ifPresent(readings::add);
    }
    return readings.size() == 1 ? readings.getFirst() : IssueMetadata.NONE;
  }

  /** A date in the name, written as one, that no calendar has; nothing if another date is valid. */
  public static Optional<String> impossibleDate(String fileName) {
    String name = NormalForm.of(withoutExtension(fileName));
    List<String> impossible = new ArrayList<>();
    Matcher date = DATE.matcher(name);
    for (int from = 0; date.find(from); from = date.start() + 1) {
      if (day(date).isPresent()) {
        return Optional.empty();
      }
      // Eight digits alone may be any number.
      if (date.group("m3") == null) {
        impossible.add(date.group());
      }
    }
    return impossible.stream().findFirst();
  }

  /** The name without what stands behind its last dot, if that looks like an extension. */
  static String withoutExtension(String fileName) {
    return EXTENSION.matcher(fileName).replaceFirst("");
  }

  private static Optional<IssueMetadata> reading(String name, Matcher date) {
    String before = name.substring(0, date.start());
    String after = name.substring(date.end());
    Optional<String> page = PageLabel.parse(SEPARATORS_BEFORE.matcher(after).replaceFirst(""));
    // Digits with letters on both sides are the middle of a hash, not a day.
    boolean cut = page.isEmpty() && !after.isEmpty() && isLatin(after.charAt(0));
    return cut
        ? Optional.empty()
        : day(date).map(day -> new IssueMetadata(newspaper(before), Optional.of(day), page));
  }

  private static Optional<LocalDate> day(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group("year")),
              Integer.parseInt(first(date, "m1", "m2", "m3")),
              Integer.parseInt(first(date, "d1", "d2", "d3"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String first(Matcher date, String... groups) {
    for (String group : groups) {
      if (date.group(group) != null) {
        return date.group(group);
      }
    }
    throw new IllegalStateException("a date has a month and a day");
  }

  private static Optional<String> newspaper(String before) {
    String name = QUOTES.matcher(before).replaceAll("");
    name = SEPARATORS_AFTER.matcher(name).replaceFirst("");
    name = SEPARATORS_BEFORE.matcher(name).replaceFirst("");
    return NEWSPAPER.matcher(name).matches()
            && IssueId.newspaper(name) instanceof FileOutcome.Accepted<String>(String newspaper)
        ? Optional.of(newspaper)
        : Optional.empty();
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
