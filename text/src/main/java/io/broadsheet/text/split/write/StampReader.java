package io.broadsheet.text.split.write;

import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.mark.MastheadLine;
import io.broadsheet.text.split.mark.MastheadReader;
import io.broadsheet.text.split.mark.PageNumber;
import io.broadsheet.text.split.read.LearnedReading;
import io.broadsheet.text.split.read.PartKind;
import io.broadsheet.text.split.unit.Unit;
import io.broadsheet.text.split.unit.UnitPage;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what furniture tells of its page where no masthead does: stamps, field labels, breadcrumbs.
 * What furniture says in two ways, it does not say.
 */
public final class StampReader {

  private static final int LONGEST = 80;
  private static final int LONGEST_LABEL = 8;

  /** When a copy was made says nothing of when the page was printed. */
  private static final Pattern COPY =
      Pattern.compile("导出|打印|下载|检索|入库|录入|访问|抓取|更新|上传|扫描|整理|匯出|列印|下載|檢索|輸入|更新|上傳|掃描");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)([12]\\d{3})\\s?[年./-]\\s?(\\d{1,2})\\s?[月./-]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern CHINESE_DATE =
      Pattern.compile(
          "(一[八九][〇零○一二三四五六七八九]{2}|二[〇零○][〇零○一二三四五六七八九]{2})年"
              + "([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
  private static final Pattern PAGE =
      Pattern.compile(
          "^第\\s?(\\d{1,3}|[A-Z]\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[版頁页]|^([A-D]\\d{1,2})[:：]");
  private static final Pattern NAMES_A_PAGE = Pattern.compile("[版頁页]|[A-D]\\d{1,2}$");
  private static final String DIGITS = "〇一二三四五六七八九";

  private final MastheadReader mastheads;
  private final Set<LocalDate> dates = new LinkedHashSet<>();
  private final Set<LocalDate> first = new LinkedHashSet<>();
  private final Set<String> papers = new LinkedHashSet<>();
  private final Set<String> pages = new LinkedHashSet<>();

  private StampReader(MastheadReader mastheads) {
    this.mastheads = mastheads;
  }

  /** The same masthead, with what the furniture of a reading tells where it tells nothing. */
  public static Page.Masthead complete(
      Page.Masthead masthead, LearnedReading reading, MastheadReader mastheads) {
    StampReader stamps = new StampReader(mastheads);
    boolean articles = false;
    for (int i = 0; i < reading.labels().size(); i++) {
      Unit unit = reading.page().units().get(i);
      if (reading.labels().get(i).kind() != PartKind.FURNITURE) {
        articles = true;
      } else if (unit.length() <= LONGEST && !tellsOfACopy(reading.page(), unit)) {
        stamps.read(unit.range().of(reading.page().text()), articles);
      }
    }
    return new Page.Masthead(
        masthead.newspaper().or(() -> only(stamps.papers)),
        masthead.date().or(() -> only(stamps.dates)).or(() -> only(stamps.first)),
        masthead.page().or(() -> only(stamps.pages)));
  }

  private static <T> Optional<T> only(Set<T> found) {
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private static boolean tellsOfACopy(UnitPage page, Unit unit) {
    int from = page.page().line(unit.line()).start();
    return COPY.matcher(page.text())
        .region(Math.max(from, unit.start() - LONGEST), unit.end())
        .find();
  }

  private void read(String unit, boolean articles) {
    Optional<LocalDate> date = date(unit);
    date.ifPresent(dates::add);
    date.filter(day -> !articles).ifPresent(first::add);
    Matcher page = PAGE.matcher(unit);
    if (page.find()) {
      PageNumber.normalize(page.group(1) == null ? page.group(2) : page.group(1))
          .ifPresent(pages::add);
    }
    Optional<MastheadLine> line = mastheads.read(value(unit));
    line.flatMap(MastheadLine::newspaper).ifPresent(papers::add);
    line.filter(words -> NAMES_A_PAGE.matcher(unit).find())
        .flatMap(MastheadLine::page)
        .ifPresent(pages::add);
  }

  /** What stands behind a label. */
  private static String value(String unit) {
    int colon = Math.max(unit.indexOf('：'), unit.indexOf(':'));
    boolean labelled = colon > 0 && colon <= LONGEST_LABEL && colon + 1 < unit.length();
    return labelled ? unit.substring(colon + 1).strip() : unit;
  }

  private static Optional<LocalDate> date(String unit) {
    Matcher date = DATE.matcher(unit);
    if (date.find()) {
      return day(number(date.group(1)), number(date.group(2)), number(date.group(3)));
    }
    Matcher chinese = CHINESE_DATE.matcher(unit);
    if (chinese.find()) {
      return day(year(chinese.group(1)), chinese(chinese.group(2)), chinese(chinese.group(3)));
    }
    return Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static int year(String digits) {
    int year = 0;
    for (int i = 0; i < digits.length(); i++) {
      year = year * 10 + Math.max(0, DIGITS.indexOf(digits.charAt(i)));
    }
    return year;
  }

  private static int chinese(String printed) {
    return PageNumber.normalize(printed).map(StampReader::number).orElse(0);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
