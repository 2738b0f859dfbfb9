package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeExpression;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFinderTest {

  /** A Wednesday. */
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

  private final TimeFinder finder = TimeFinder.with(DataFiles.standard());

  private List<TimeExpression> find(String text) {
    return finder.find(text, TimeContext.of(TODAY, Basis.REFERENCE));
  }

  private String edtf(String text) {
    return find(text).stream()
        .map(found -> found.text() + "=" + found.edtf().orElse("null"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "2021年7月4日, 2021-07-04",
    "２０２１年７月４日, 2021-07-04",
    "2021 年 7 月 4 日, 2021-07-04",
    "二〇二一年七月四日, 2021-07-04",
    "二零二一年十二月二十五號, 2021-12-25",
    "21年7月4号, 2021-07-04",
    "九八年夏天, 1998-22",
    "2021-07-04, 2021-07-04",
    "2021/7/4, 2021-07-04",
    "2021.7.4, 2021-07-04",
    "20210704, 2021-07-04",
    "7/24, 2023-07-24",
    "21/7/4, 2021-07-04",
    "07/2021, 2021-07",
    "二〇〇四年八月十五, 2004-08-15",
    "一千九百九十八年, 1998",
    "2021年, 2021",
    "二零二一年度, 2021",
    "公元前221年, -0220",
    "公元618年, 0618",
    "民国十年, 1921",
    "2021年7月份, 2021-07",
    "7月, 2023-07",
    "三月五日, 2023-03-05",
    "2021年2月29日, null"
  })
  void readsDatesAsWritten(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "今天, 2023-06-14",
    "年内, 2023",
    "昨日, 2023-06-13",
    "前天, 2023-06-12",
    "大前天, 2023-06-11",
    "明天, 2023-06-15",
    "大后天, 2023-06-17",
    "今年, 2023",
    "去年, 2022",
    "前年, 2021",
    "明年, 2024",
    "后年, 2025",
    "本月, 2023-06",
    "上个月, 2023-05",
    "下下个月, 2023-08",
    "去年九月, 2022-09",
    "下个月15号, 2023-07-15",
    "上月底, 2023-05-21/2023-05-31",
    "本月中旬, 2023-06-11/2023-06-20",
    "3月上旬, 2023-03-01/2023-03-10",
    "年初, 2023-01",
    "去年底, 2022-12",
    "年中, 2023-06/2023-07",
    "去年本月, 2022-06",
    "去年今日, 2022-06-14",
    "今年以来, 2023",
    "15日, 2023-06-15",
    "上季度, 2023-33",
    "今年最后一天, 2023-12-31",
    "本月第一天, 2023-06-01"
  })
  void countsFromTheReferenceDay(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "本周, 2023-06-12/2023-06-18",
    "上周, 2023-06-05/2023-06-11",
    "上周五, 2023-06-09",
    "下下周一, 2023-06-26",
    "这个星期天, 2023-06-18",
    "週五, 2023-06-16",
    "周末, 2023-06-17/2023-06-18",
    "礼拜三, 2023-06-14",
    "周一到周五, 2023-06-12/2023-06-16",
    "下周二至周四, 2023-06-20/2023-06-22",
    "2023年第3周, 2023-01-16/2023-01-22",
    "五月的第二个星期日, 2023-05-14",
    "十月最后一个周末, 2023-10-28/2023-10-29",
    "本月最后一个星期五, 2023-06-30"
  })
  void knowsWeeksAndWeekdays(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "一季度, 2023-33",
    "2021年Q2, 2021-34",
    "一、二季度, 2023-33/2023-34",
    "第一至第三季度, 2023-33/2023-35",
    "第三季度, 2023-35",
    "2021年四季度, 2021-36",
    "首季度, 2023-33",
    "上半年, 2023-40",
    "去年下半年, 2022-41",
    "前三季度, 2023-33/2023-35",
    "1-5月, 2023-01/2023-05",
    "前5个月, 2023-01/2023-05",
    "前10个月, 2022-01/2022-10",
    "2021年前10个月, 2021-01/2021-10",
    "今春, 2023-21",
    "去年冬天, 2022-24",
    "2021年秋, 2021-23"
  })
  void dividesTheYear(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "7月4日至5日, 2023-07-04/2023-07-05",
    "7月4-5日, 2023-07-04/2023-07-05",
    "2021年7月30日—8月2日, 2021-07-30/2021-08-02",
    "12月30日至1月2日, 2023-12-30/2024-01-02",
    "2024-2026年, 2024/2026",
    "2016年到2018年, 2016/2018",
    "2021年3至5月, 2021-03/2021-05",
    "去年9月到今年3月, 2022-09/2023-03",
    "2022年到今年5月底, 2022/2023-05-31",
    "今明两天, 2023-06-14/2023-06-15",
    "6月1日起至6月3日, 2023-06-01/2023-06-03",
    "6月12日（周一）至14日, 2023-06-12/2023-06-14",
    "7月5、6日, 2023-07-05/2023-07-06",
    "7、8月份, 2023-07/2023-08",
    "昨天下午两点到今天四点, 2023-06-13/2023-06-14",
    "2018年以来, 2018/..",
    "1990年至今, 1990/..",
    "8月上旬到中旬, 2023-08-01/2023-08-20"
  })
  void joinsTheEndsOfASpan(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "三天前, 2023-06-11",
    "两周后, 2023-06-28",
    "三年前, 2020",
    "半年后, 2023-12-14~",
    "一个半月前, 2023-04-29~",
    "600多年前, 1423~",
    "未来三天, 2023-06-15/2023-06-17",
    "今后五年, 2023-06-15~/2028-06-14~",
    "接下来的两周, 2023-06-15/2023-06-28",
    "过去两年, 2021-06-14~/2023-06-13~",
    "近十天, 2023-06-04/2023-06-13",
    "五年来, 2018-06-14~/2023-06-13~",
    "三五天前, null",
    "未来几年, null",
    "几个月前, null"
  })
  void countsDistances(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "国庆节, 2023-10-01",
    "元旦, 2023-01-01",
    "五一, 2023-05-01",
    "春节, 2023-01-22",
    "2024年春节, 2024-02-10",
    "2024年除夕, 2024-02-09",
    "元宵节, 2023-02-05",
    "清明节, 2023-04-05",
    "端午, 2023-06-22",
    "中秋节, 2023-09-29",
    "重阳节, 2023-10-23",
    "冬至, 2023-12-22",
    "立春, 2023-02-04",
    "母亲节, 2023-05-14",
    "感恩节, 2023-11-23",
    "复活节, 2023-04-09",
    "农历正月初五, 2023-01-26",
    "大年初二, 2023-01-23",
    "农历八月十五, 2023-09-29",
    "2023年腊月二十三, 2024-02-02",
    "国庆黄金周, 2023-10-01/2023-10-07",
    "二月二, 2023-02-21",
    "八月初一, 2023-09-15",
    "十月廿三, 2023-12-05"
  })
  void knowsFestivals(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "80年代, 198X",
    "二十年代, 202X",
    "上世纪九十年代, 199X",
    "1990年代, 199X",
    "二十世纪五十年代, 195X",
    "21世纪, 20XX",
    "上世纪, 19XX"
  })
  void knowsDecadesAndCenturies(String text, String edtf) {
    assertThat(edtf(text)).isEqualTo(text + "=" + edtf);
  }

  @Test
  void knowsPlanPeriodsByTheirNumber() {
    assertThat(edtf("“十四五”规划，十五五时期，“一五”时期，“十三五”"))
        .isEqualTo("十四五=2021/2025 十五五=2026/2030 一五=1953/1957 十三五=2016/2020");
  }

  @ParameterizedTest
  @CsvSource({
    "今天上午, 上午",
    "昨晚, 晚上",
    "明早七点半, T07:30",
    "今晚8点, T20:00",
    "6月1日下午3时20分, T15:20",
    "周三晚上八點, T20:00",
    "2021年7月4日15:30, T15:30",
    "明天上午9点到11点, T09:00/T11:00",
    "今天中午12点, T12:00",
    "昨天深夜12点, T24:00",
    "2021-07-04T15:30:00, T15:30:00",
    "6月1日晚上七点零五, T19:05",
    "3月18日（星期六）上午10时许, T10:00",
    "6月1日8时15分30秒, T08:15:30"
  })
  void takesTheTimeOfDayIntoTheExpression(String text, String time) {
    List<TimeExpression> found = find(text);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().text()).isEqualTo(text);
    assertThat(found.getFirst().time()).hasValue(time);
    assertThat(found.getFirst().edtf()).isPresent();
  }

  @Test
  void passesOverTheWeekdayInBracketsBehindADay() {
    assertThat(edtf("1月22日（周一）开幕，26日（周五）闭幕")).isEqualTo("1月22日=2023-01-22 26日=2023-01-26");
  }

  @Test
  void takesANumberForADayOfTheMonthOnlyWhereItReadsLikeOne() {
    assertThat(edtf("我12号回来")).isEqualTo("12号=2023-06-12");
    assertThat(edtf("12号，展会开幕")).isEqualTo("12号=2023-06-12");
    assertThat(edtf("12号楼竣工")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"演出晚上8点开始", "照明到22时30分", "每天", "天天", "每周一", "每月", "每晚20时至次日7时施工", "比分21∶15"})
  void passesOverClocksAndRecurringTimesThatDateNothing(String text) {
    assertThat(edtf(text)).isEmpty();
  }

  @Test
  void givesBothDaysOfASpan() {
    TimeExpression found = find("2024年一季度").getFirst();

    assertThat(found.from()).hasValue(LocalDate.of(2024, 1, 1));
    assertThat(found.to()).hasValue(LocalDate.of(2024, 3, 31));
    assertThat(found.basis()).isEqualTo(Basis.ITSELF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"近日", "近年来", "不久前", "日前"})
  void keepsVagueTimesWithoutValue(String text) {
    assertThat(edtf(text)).isEqualTo(text + "=null");
  }

  @Test
  void keepsWhatARecurringDayHas() {
    assertThat(edtf("每年10月1日和每月15日")).isEqualTo("每年10月1日=XXXX-10-01 每月15日=XXXX-XX-15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "连续14年",
        "第三届",
        "两周一次",
        "四周都是山",
        "3月龄",
        "三日游",
        "1号楼",
        "神舟十五号",
        "冬小麦",
        "一年之计",
        "二十大",
        "“131”工程",
        "“5+5+7”产业",
        "比分是3比2",
        "提出三点意见",
        "“七一”重要讲话",
        "一日三餐",
        "目前日产千吨",
        "附近16日",
        "80后",
        "编号12345678",
        "中星16号、19号和26号卫星",
        "第二十三、二十四号令"
      })
  void takesNothingElseForATime(String text) {
    assertThat(edtf(text).replace("16日=2023-06-16", "")).isEmpty();
  }

  @Test
  void leavesOutDaysThatAreFiguresOfSpeech() {
    assertThat(find("今天的投入就是明天的收成、后天的日子。")).isEmpty();
    assertThat(edtf("今天的会议开得很好。")).isEqualTo("今天=2023-06-14");
  }
}
