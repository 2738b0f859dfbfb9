package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.DocumentDate;
import io.broadsheet.text.time.value.KnownDates;
import io.broadsheet.text.time.value.NamedYear;
import io.broadsheet.text.time.value.TimeContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimeContextTest {

  private final TimeFinder finder = TimeFinder.with(DataFiles.standard());

  private String edtf(String text, TimeContext context) {
    return finder.find(text, context).stream()
        .map(found -> found.edtf().orElse("null") + " " + found.basis().label())
        .collect(Collectors.joining(", "));
  }

  @Test
  void leavesTheYearOpenWhereNothingGivesIt() {
    assertThat(edtf("本报讯 2月28日上午，一季度，今年，春节", TimeContext.unknown()))
        .isEqualTo("XXXX-02-28 nothing, XXXX-33 nothing, null nothing, null nothing");
  }

  @Test
  void readsTodayOffTheDateline() {
    assertThat(edtf("本报11月14日讯 今天上午，昨天，上月", TimeContext.unknown()))
        .isEqualTo(
            "XXXX-11-14 nothing, XXXX-11-14 dateline, XXXX-11-13 dateline, XXXX-10 dateline");
  }

  @Test
  void readsTodayOffAnAgencysDateline() {
    TimeContext published = TimeContext.of(LocalDate.of(2024, 3, 4), Basis.METADATA);

    assertThat(edtf("新华社北京3月3日电（记者 张三）今天上午", published))
        .isEqualTo("2024-03-03 metadata, 2024-03-03 dateline");
  }

  @Test
  void keepsEachDatelineForItsOwnText() {
    String text = "本报11月14日讯 今天开会。\n据新华社北京11月12日电 今天开幕。";

    assertThat(edtf(text, TimeContext.ofYear(2023, Basis.PAGE)))
        .isEqualTo("2023-11-14 page, 2023-11-14 dateline, 2023-11-12 page, 2023-11-12 dateline");
  }

  @Test
  void takesTheDayOfTheLedeForTodayWithoutBetterEvidence() {
    assertThat(edtf("本报讯 3月1日上午，大会举行。\n今天，双方签约。", TimeContext.unknown()))
        .isEqualTo("XXXX-03-01 nothing, XXXX-03-01 text");
  }

  @Test
  void takesTheLedeBeforeThePublicationDayButNotBeforeTheCallersReference() {
    String text = "本报讯 3月1日上午，大会举行。\n今天，双方签约。";
    LocalDate next = LocalDate.of(2025, 3, 2);

    assertThat(edtf(text, TimeContext.of(next, Basis.METADATA))).endsWith("2025-03-01 text");
    assertThat(edtf(text, TimeContext.of(next, Basis.REFERENCE))).endsWith("2025-03-02 reference");
  }

  @Test
  void takesTheYearFromThePage() {
    TimeContext page = TimeContext.ofYear(2023, Basis.PAGE);

    assertThat(edtf("7月5日，四季度，明年，今年以来", page))
        .isEqualTo("2023-07-05 page, 2023-36 page, 2024 page, 2023 page");
  }

  @Test
  void takesTheYearFromTheTextItself() {
    assertThat(edtf("进入7月份，2021年已经过半。", TimeContext.unknown()))
        .isEqualTo("2021-07 text, 2021 itself");
  }

  @Test
  void readsDatesOfTheOldYearInJanuaryAndOfTheNewOneInDecember() {
    TimeContext january = TimeContext.of(LocalDate.of(2024, 1, 10), Basis.METADATA);
    TimeContext december = TimeContext.of(LocalDate.of(2023, 12, 28), Basis.METADATA);

    assertThat(edtf("12月28日", january)).isEqualTo("2023-12-28 metadata");
    assertThat(edtf("1月3日", december)).isEqualTo("2024-01-03 metadata");
    assertThat(edtf("春节", december)).isEqualTo("2024-02-10 metadata");
  }

  @Test
  void keepsAYearThroughItsSentenceOnly() {
    TimeContext context = TimeContext.of(LocalDate.of(2023, 6, 14), Basis.METADATA);

    assertThat(edtf("2020年3月开工，8月建成。9月将扩建", context))
        .isEqualTo("2020-03 itself, 2020-08 text, 2023-09 metadata");
  }

  @Test
  void takesTheMonthOfABareDayFromTheDayBefore() {
    TimeContext context = TimeContext.of(LocalDate.of(2023, 6, 14), Basis.METADATA);

    assertThat(edtf("会议5月30日开幕，31日闭幕。", context)).isEqualTo("2023-05-30 metadata, 2023-05-31 text");
    assertThat(edtf("会议28日闭幕", TimeContext.of(LocalDate.of(2023, 7, 2), Basis.METADATA)))
        .isEqualTo("2023-06-28 metadata");
  }

  @Test
  void countsTheNextDayFromTheDayNamedBefore() {
    TimeContext context = TimeContext.of(LocalDate.of(2023, 6, 14), Basis.METADATA);

    assertThat(edtf("5月4日集合，当天出发，次日到达", context))
        .isEqualTo("2023-05-04 metadata, 2023-05-04 text, 2023-05-05 text");
    assertThat(edtf("2020年入职，次年结婚，同年10月", context))
        .isEqualTo("2020 itself, 2021 text, 2021-10 text");
  }

  @Test
  void takesAFullDateForTheTextsOwnWhereItsDatelineHasTheSameDay() {
    assertThat(years("本报3月14日讯 今天开会。（2023年3月14日印发，2021年5月6日废止）")).containsExactly(2023);
    assertThat(years("2023年3月14日 星期二\n要闻")).containsExactly(2023);
  }

  @Test
  void keepsTheYearOfAStoryThroughItsParagraphWhereNothingElseTellsIt() {
    assertThat(edtf("2021年3月他来到这里。8月又走了。\n9月回来", TimeContext.unknown()))
        .isEqualTo("2021-03 itself, 2021-08 text, XXXX-09 nothing");
  }

  @Test
  void countsYearEndsFromTheSentenceFirst() {
    TimeContext context = TimeContext.of(LocalDate.of(2023, 1, 14), Basis.METADATA);

    assertThat(edtf("2021年开工，年底完工。年底前再建一座", context))
        .isEqualTo("2021 itself, 2021-12 text, 2023-12 metadata");
  }

  @Test
  void datesAnArticleByItsBestEvidence() {
    String text = "会议召开\n本报11月14日讯 今天上午，去年11月1日";
    var none = new KnownDates(empty(), empty(), Optional.of(2023));
    var day = Optional.of(LocalDate.of(2023, 11, 15));

    assertThat(date(text, none)).hasValue(new DocumentDate("2023-11-14", Basis.DATELINE));
    assertThat(date(text, new KnownDates(empty(), day, Optional.empty())))
        .hasValue(new DocumentDate("2023-11-15", Basis.MASTHEAD));
    assertThat(date("本报讯 2月28日上午开会", new KnownDates(empty(), empty(), Optional.empty())))
        .hasValue(new DocumentDate("XXXX-02-28", Basis.TEXT));
    assertThat(date("没有日子", none)).isEmpty();
  }

  @Test
  void datesAnArticleBesideWordsThatAreNoTimesThere() {
    var none = new KnownDates(empty(), empty(), Optional.empty());

    assertThat(date("次日大雨，当天停课。2月28日上午开会", none))
        .hasValue(new DocumentDate("XXXX-02-28", Basis.TEXT));
    assertThat(date("2月28日上午开会。三年级次日停课", none))
        .hasValue(new DocumentDate("XXXX-02-28", Basis.TEXT));
  }

  private static Optional<LocalDate> empty() {
    return Optional.empty();
  }

  @Test
  void tellsThePagesYearFromGoalsAndBeginnings() {
    assertThat(years("自2022年11月以来，2023年业已过半，到2035年建成，2024-2026年")).containsExactly(2023);
    assertThat(years("自2022年11月揭牌，到2030年建成")).isEmpty();
    assertThat(years("2022年，全区增长5%，比2021年高。2025年将全部建成。")).isEmpty();
    assertThat(years("2023年全区重点工作会议召开，2014年版目录停用")).containsExactly(2023);
    assertThat(years("纪念2014年全军会议，2022年，产量增长")).isEmpty();
    assertThat(years("本报11月14日讯 2023年工作收官，谋划2024年工作。")).containsExactly(2023);
    assertThat(years("本报3月14日讯 2023年工作收官，2024年工作开局。")).containsExactly(2023, 2024);
    assertThat(years("没有年份")).isEmpty();
  }

  private Optional<DocumentDate> date(String text, KnownDates known) {
    return finder.read(text, known).date();
  }

  private List<Integer> years(String text) {
    return finder.years(text).stream().map(NamedYear::year).toList();
  }
}
