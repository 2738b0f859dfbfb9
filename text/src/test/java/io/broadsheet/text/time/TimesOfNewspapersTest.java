package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as newspapers of all ages and places write them. */
class TimesOfNewspapersTest {

  private static final TimeFinder FINDER = TimeFinder.with(DataFiles.standard());

  private static String read(String text, String day) {
    TimeContext context =
        day.equals("-")
            ? TimeContext.unknown()
            : TimeContext.of(LocalDate.parse(day), Basis.REFERENCE);
    return FINDER.find(text, context).stream()
        .map(found -> found.text() + "=" + found.edtf().orElse("null"))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "新华社巴黎二十四日电 会议结束。, 1980-02-26, 二十四日=1980-02-24",
    "【本报太行一日电】我地方武装连获大捷。, 1947-12-05, 一日=1947-12-01",
    "【中央社臺北廿四日電】省府會議, 1949-05-25, 廿四日=1949-05-24",
    "立法院卅日三讀通過, 2002-01-31, 卅日=2002-01-30",
    "独立团二日晚攻克据点, 1947-07-11, 二日晚=1947-07-02",
    "考试九日到十一日同时举行, 1977-12-14, 九日到十一日=1977-12-09/1977-12-11",
    "筹备会十七、十八两日开会, 1949-03-21, 十七、十八两日=1949-03-17/1949-03-18",
    "八月二日至八日展出, 1963-08-17, 八月二日至八日=1963-08-02/1963-08-08",
    "北京十五日讯：代表走进会场, 1954-09-17, 十五日=1954-09-15",
    "明年三月卅一日前遷出, 2014-10-20, 明年三月卅一日=2015-03-31",
    "新华社上海二十六日电, 1948-10-02, 二十六日=1948-09-26"
  })
  void readsDaysInChineseNumeralsWithoutTheirMonth(String text, String day, String found) {
    assertThat(read(text, day)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "七日内退款",
        "罢工第四日",
        "掘地三日三夜",
        "停市四日，期指",
        "每四日供水四小时",
        "恢复非一日之功",
        "一日三变",
        "连续五日置顶",
        "米价一日三涨"
      })
  void takesDaysThatAreCountedForNoDate(String text) {
    assertThat(read(text, "1967-06-20")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "据路透社3月5日报道，谈判已经开始。, 1998-03-24, 3月5日=1998-03-05",
    "12月22日报道调查表明, 1998-12-24, 12月22日=1998-12-22",
    "9月1日报名, 2014-09-05, 9月1日=2014-09-01",
    "南宁现货25日报6450元, 2010-10-26, 25日=2010-10-25",
    "三集团26日均与县里签约, 2018-12-27, 26日=2018-12-26"
  })
  void keepsTheDayBeforeAWordThatBeginsLikeIt(String text, String day, String found) {
    assertThat(read(text, day)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "光明日报社、经济日报社送了花圈",
        "《光明日报》记者采访了教授",
        "今日中国杂志社",
        "明日科技成交清淡",
        "刚刚同日本队战平",
        "多次日夜加练",
        "《十七岁的夏天》首映",
        "发布《2020年度药品审评报告》",
        "气象台观测员夏立秋说",
        "与其子乔国庆联系",
        "过了五个春节"
      })
  void takesNamesForNoDays(String text) {
    assertThat(read(text, "2018-06-20")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "老队员半数以上年过七十",
        "一个半月中，商店收了食糖",
        "从前年轻气盛",
        "后年岁渐长",
        "卫生应当天天查",
        "把上周边整治的旧账翻出来",
        "如今年轻人不同",
        "日本年轻人",
        "三年中增产",
        "达产后年供气380亿立方米"
      })
  void seesTheBordersOfWords(String text) {
    assertThat(read(text, "1993-11-05")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "二00七年, 2007",
    "一九九〇年, 1990",
    "二〇〇四年, 2004",
    "一九八O年, 1980",
    "农历闰四月初二, 2020-05-24",
    "闰六月初一, null",
    "民国113年, 2024",
    "民国元年, 1912",
    "民國98年至100年, 2009/2011",
    "民國115年第1季, 2026-33",
    "清光绪二十六年, 1900",
    "贞观十五年, 0641",
    "永徽元年, 0650",
    "北宋熙宁七年, 1074",
    "光绪二十一年三月二十三日, 1895-04-17",
    "嘉庆四年正月初三, 1799-02-07",
    "元月, 2020-01",
    "2019年元月, 2019-01"
  })
  void readsYearsOfAllWritings(String text, String edtf) {
    assertThat(read(text, "2020-06-01")).isEqualTo(text + "=" + edtf);
  }

  @ParameterizedTest
  @CsvSource({
    "預計113年8月完工, 2022-04-13, 113年8月=2024-08",
    "比96年下降2.7公尺，水溫也少了, 2013-01-24, 96年=2007",
    "八十六年到廣東設廠，員工, 2001-08-15, 八十六年=1997",
    "廠房已有三十八年歷史，員工說, 1987-07-15, ''"
  })
  void readsYearsOfTheRepublicInPapersOfTaiwan(String text, String day, String found) {
    assertThat(read(text, day)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "10/1/2017-11/2/2017, 2017-10-01/2017-11-02",
    "上半月, 2020-06-01/2020-06-15",
    "5月下半月, 2020-05-16/2020-05-31",
    "上个半年, 2019-41",
    "今年第三个月, 2020-03",
    "今年最后三周, 2020-12-11/2020-12-31",
    "2019年前十天, 2019-01-01/2019-01-10",
    "今年头一个月, 2020-01",
    "前三季度, 2020-33/2020-35",
    "首三季, 2020-33/2020-35",
    "明年第二季, 2021-34",
    "上世纪八九十年代, 198X/199X",
    "上世纪六七十年代, 196X/197X",
    "上世纪末, 199X",
    "三十年前的今天, 1990-06-01"
  })
  void readsSpansAndParts(String text, String edtf) {
    assertThat(read(text, "2020-06-01")).isEqualTo(text + "=" + edtf);
  }

  @Test
  void joinsTwoDatesWithWhatLiesBetweenThem() {
    assertThat(read("2015年和2018年之间", "2020-06-01")).isEqualTo("2015年和2018年=2015/2018");
    assertThat(read("三月和九月之间下雨", "2020-06-01")).isEqualTo("三月和九月=2020-03/2020-09");
    assertThat(read("三月和九月开学", "2020-06-01")).isEqualTo("三月=2020-03 九月=2020-09");
  }

  @Test
  void readsTheDateAloneWhereBeforeOrAfterFollows() {
    assertThat(read("07年以后建成", "2020-06-01")).isEqualTo("07年=2007");
    assertThat(read("2018年以前", "2020-06-01")).isEqualTo("2018年=2018");
    assertThat(read("11月前完成", "2020-06-01")).isEqualTo("11月=2020-11");
  }

  @ParameterizedTest
  @CsvSource({
    "今年一季度产值比去年同期增长, 1987-04-22, 今年一季度=1987-33 去年同期=1986-33",
    "10月1日至8日接待游客，较去年同期略降, 2025-10-09, "
        + "10月1日至8日=2025-10-01/2025-10-08 去年同期=2024-10-01/2024-10-08",
    "本年首八個月抵港，較去年同期增, 1989-09-04, 本年首八個月=1989-01/1989-08 去年同期=1988-01/1988-08",
    "今年9月供應的次數比去年同期少, 2019-11-20, 今年9月=2019-09 去年同期=2018-09",
    "上半年增长，增幅比上年同期回落, 2015-07-02, 上半年=2015-40 上年同期=2014-40",
    "今年元月出超，較去年同月銳減, 1993-02-08, 今年元月=1993-01 去年同月=1992-01"
  })
  void matchesTheSamePartOfTheYearBefore(String text, String day, String found) {
    assertThat(read(text, day)).isEqualTo(found);
  }

  @Test
  void countsTheYearBeforeFromTheYearThatWasTold() {
    assertThat(read("去年原油产量二千七百万吨，比上年增加", "2008-01-04")).isEqualTo("去年=2007 上年=2006");
    assertThat(read("2022年人口比上年末减少", "2023-01-17")).isEqualTo("2022年=2022 上年末=2021-12");
    assertThat(read("利润比上年增长", "2008-01-04")).isEqualTo("上年=2007");
  }

  @Test
  void countsFromTheDayThatWasTold() {
    assertThat(read("12月11日入世，当天进口汽车降价", "2001-12-19"))
        .isEqualTo("12月11日=2001-12-11 当天=2001-12-11");
    assertThat(read("15日开幕，前一天布展，次日闭幕", "2001-12-19"))
        .isEqualTo("15日=2001-12-15 前一天=2001-12-14 次日=2001-12-15");
    assertThat(read("当天天气很好，当晚下雨", "2001-12-19")).isEmpty();
  }

  @Test
  void takesAnOrdinalForNoDay() {
    assertThat(read("预选赛第三组第二天的比赛中，中国队获胜。", "1980-02-26")).isEmpty();
    assertThat(read("2月3日第一天劈柴，第二天挑水", "1980-02-26")).isEqualTo("2月3日=1980-02-03");
    assertThat(read("2月3日到京，第二天返回", "1980-02-26")).isEqualTo("2月3日=1980-02-03 第二天=1980-02-04");
  }

  @ParameterizedTest
  @CsvSource({
    "新华社呼和浩特八日电 今晚演出, 1964-10-10, 八日=1964-10-08 今晚=1964-10-08",
    "（中央社記者金門二日電）今天開航, 2001-01-03, 二日=2001-01-02 今天=2001-01-02",
    "（紐約九日專電）今天開學, 2018-04-10, 九日=2018-04-09 今天=2018-04-09",
    "新华社罗马十七日电 昨晚下雨, 1964-10-19, 十七日=1964-10-17 昨晚=1964-10-16"
  })
  void countsFromTheDayOfTheDispatch(String text, String day, String found) {
    assertThat(read(text, day)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "衛生局昨(18)日召開會議, 昨(18)日=2024-06-18",
    "社會處昨（十八）日派員, 昨（十八）日=2024-06-18",
    "金管局昨入市, 昨=2024-06-18",
    "工業大廈昨午四級火, 昨午=2024-06-18",
    "入境區今零時改制, 今零時=2024-06-19",
    "太平山昨清晨6時低溫, 昨清晨6時=2024-06-18",
    "立交桥明起限高, 明=2024-06-20"
  })
  void readsTheBriefDaysOfPapersInTraditionalScript(String text, String found) {
    assertThat(read(text, "2024-06-19")).isEqualTo(found);
  }

  @Test
  void leavesAPastYearOfTheTextBehind() {
    assertThat(read("1998年洪水以后修了堤，今年又加高。", "2020-06-01")).isEqualTo("1998年=1998 今年=2020");
    assertThat(read("公司成立于1978年，8月底破产", "2016-09-13")).endsWith("2016-08-21/2016-08-31");
  }

  @Test
  void countsTheFirstDaysOfTheLunarYearAroundItOnly() {
    assertThat(read("初七开工第一天", "2021-02-19")).isEqualTo("初七=2021-02-18");
    assertThat(read("初一学生报到", "2021-09-01")).isEmpty();
    assertThat(read("年初二放烟花", "2012-01-20")).isEqualTo("年初二=2012-01-24");
  }
}
