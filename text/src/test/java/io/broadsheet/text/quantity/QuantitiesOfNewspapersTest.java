package io.broadsheet.text.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.TimeFinder;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities as newspapers of all ages and places write them. */
class QuantitiesOfNewspapersTest {

  private static final TimeFinder TIMES = TimeFinder.with(DataFiles.standard());
  private static final QuantityFinder FINDER = QuantityFinder.with(DataFiles.standard());
  private static final TimeContext DAY = TimeContext.of(LocalDate.of(2020, 6, 1), Basis.REFERENCE);
  private static final MathContext ROUNDED = new MathContext(9);

  private static List<FoundQuantity> find(String text) {
    return FINDER.find(text, TIMES.find(text, DAY));
  }

  private static String read(String text) {
    return find(text).stream()
        .map(found -> found.text() + "=" + number(found.value()) + " " + found.unit())
        .collect(Collectors.joining("; "));
  }

  private static String number(double value) {
    return new BigDecimal(value).round(ROUNDED).stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @CsvSource({
    "13秒72, 13.72 second",
    "1米78, 1.78 m",
    "8米17, 8.17 m",
    "一米七八, 1.78 m",
    "2小时10分5秒, 7805 second",
    "3分52秒10, 232.1 second",
    "1小时40分, 6000 second",
    "八小时三十分, 30600 second",
    "兩小時零五分, 7500 second",
    "五年零六个月, 5.5 year",
    "七斤二两, 3.6 kg",
    "二百零四斤半, 102.25 kg",
    "九亩二分, 6133.33333 m2",
    "一丈二尺, 4 m",
    "三个半小时, 3.5 hour"
  })
  void readsAllPartsOfOneMeasure(String text, String value) {
    assertThat(read(text)).isEqualTo(text + "=" + value);
  }

  @ParameterizedTest
  @CsvSource({
    "三元五角, 3.5 CNY",
    "6角8分, 0.68 CNY",
    "四角八分, 0.48 CNY",
    "二百一十七元八角, 217.8 CNY",
    "二分七厘, 0.027 CNY",
    "新台幣1萬餘元, 10000 TWD",
    "台币五百元, 500 TWD",
    "港幣一百二十元, 120 HKD",
    "美金三千六百萬元, 36000000 USD",
    "五百日元, 500 JPY",
    "加元三萬二千, 32000 CAD",
    "4萬6000元, 46000 CNY",
    "18億9000萬元, 1890000000 CNY"
  })
  void readsMoneyOfAllPlaces(String text, String value) {
    assertThat(read(text)).isEqualTo(text + "=" + value);
  }

  @ParameterizedTest
  @CsvSource({
    "零下8摄氏度, -8 degree-celsius",
    "-3℃, -3 degree-celsius",
    "零下四十八点三度, -48.3 degree-celsius"
  })
  void readsTemperaturesBelowZero(String text, String value) {
    assertThat(read(text)).isEqualTo(text + "=" + value);
  }

  @ParameterizedTest
  @CsvSource({
    "三成五, 35 percent",
    "近三成五, 35 percent",
    "两成半, 25 percent",
    "一倍半, 1.5 times",
    "百分之四点七, 4.7 percent",
    "千分之六, 6 permille",
    "四点三倍, 4.3 times",
    "一点0五亿立方米, 105000000 m3"
  })
  void readsShares(String text, String value) {
    assertThat(read(text)).isEqualTo(text + "=" + value);
  }

  @ParameterizedTest
  @CsvSource({
    "二百四十余户, 240 count, MORE_THAN",
    "三四百人, 300 count, ABOUT",
    "四、五十岁, 40 year, ABOUT",
    "三十六七万元, 360000 CNY, ABOUT",
    "十几张, 10 count, ABOUT",
    "3至5万元, 30000 CNY, ABOUT",
    "约50亿元, 5000000000 CNY, ABOUT",
    "20岁左右, 20 year, ABOUT",
    "70%以上, 70 percent, AT_LEAST",
    "至少300人, 300 count, AT_LEAST",
    "不低于5亿元, 500000000 CNY, AT_LEAST",
    "不到3个月, 3 month, AT_MOST",
    "15桌以下, 15 count, AT_MOST",
    "不超过10个工作日, 10 day, AT_MOST",
    "超过52岁, 52 year, MORE_THAN",
    "逾百万元, 1000000 CNY, MORE_THAN",
    "550余亿元, 55000000000 CNY, MORE_THAN",
    "106个, 106 count, EXACT"
  })
  void saysHowTheNumberStandsToTheTrueOne(String text, String value, Bound bound) {
    assertThat(read(text)).isEqualTo(text + "=" + value);
    assertThat(find(text).getFirst().bound()).isEqualTo(bound);
    assertThat(find(text).getFirst().approximate()).isEqualTo(bound != Bound.EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "缴机枪三挺, 三挺=3 count",
    "小炮一门, 一门=1 count",
    "子弹一千五百发, 一千五百发=1500 count",
    "步枪十二枝, 十二枝=12 count",
    "毙敌卅余人, 卅余人=30 count",
    "民兵廿三人, 廿三人=23 count",
    "寄信五十二封, 五十二封=52 count",
    "加開62班, 62班=62 count",
    "香蕉十二株, 十二株=12 count",
    "店面三十坪, 三十坪=99.1735537 m2",
    "樓高十幾呎, 十幾呎=3.048 m",
    "布八寸, 八寸=0.266666667 m",
    "军粮二十担, 二十担=1000 kg",
    "蹚水四里半, 四里半=2250 m",
    "一家六口, 六口=6 count",
    "吸收2800万股, 2800万股=28000000 count",
    "办了两期, 两期=2 count",
    "设了三道, 三道=3 count"
  })
  void knowsTheCountersOfAllAges(String text, String found) {
    assertThat(read(text)).isEqualTo(found);
  }

  @Test
  void readsWindEarthquakesAndIndicesByWhatStandsAround() {
    assertThat(read("西南风2~3级，气温19℃~33℃。"))
        .isEqualTo("2~3级=2 level; 19℃=19 degree-celsius; 33℃=33 degree-celsius");
    assertThat(read("发生7.9级地震")).isEqualTo("7.9级=7.9 magnitude");
    assertThat(read("上证综指报3728.03点")).isEqualTo("3728.03点=3728.03 point");
    assertThat(read("气温降到八度，省八度电")).isEqualTo("八度=8 degree-celsius; 八度电=8 kWh");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "在十字路口",
        "尺八镇",
        "用于三期工程",
        "划成三类区域",
        "转运二期工程",
        "和平二村",
        "沪深两市高开高走",
        "九段棋手",
        "一度中断",
        "早一点来",
        "推着三轮车",
        "掌声四起",
        "一环路南四段",
        "女子400米决赛",
        "早上六点开门",
        "三级医院",
        "教训十分深刻"
      })
  void takesNamesAndOrdersForNoQuantity(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void readsAnAgeAsYears() {
    assertThat(read("今年59周岁的顾老师")).isEqualTo("59周岁=59 year");
    assertThat(read("60岁以上老人")).isEqualTo("60岁以上=60 year");
    assertThat(read("两周岁")).isEqualTo("两周岁=2 year");
  }

  @ParameterizedTest
  @CsvSource({
    "4名伤者去医院, 伤者",
    "3000名群众在广场, 群众",
    "88个重大项目集中开工, 重大项目",
    "两位老人被送到医院, 老人",
    "12辆救护车赶往学校, 救护车",
    "6所国小的菜单, 国小"
  })
  void takesTheNounFromTheGrammarAround(String text, String noun) {
    assertThat(find(text).getFirst().noun()).hasValue(noun);
  }
}
