package io.broadsheet.text.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.TimeFinder;
import io.broadsheet.text.time.value.TimeContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityFinderTest {

  private static final int HOSTILE_LENGTH = 40_000;

  private final QuantityFinder finder = QuantityFinder.with(DataFiles.standard());

  private final TimeFinder times = TimeFinder.with(DataFiles.standard());

  private List<FoundQuantity> find(String text) {
    return finder.find(text, times.find(text, TimeContext.unknown()));
  }

  private FoundQuantity only(String text) {
    List<FoundQuantity> found = find(text);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "1787亿元, 178700000000, CNY",
    "3.5万元, 35000, CNY",
    "两亿元, 200000000, CNY",
    "三点五亿元, 350000000, CNY",
    "10亿美元, 1000000000, USD",
    "5000欧元, 5000, EUR",
    "20万港元, 200000, HKD",
    "500元港币, 500, HKD",
    "三千元新币, 3000, SGD",
    "300亿日元, 30000000000, JPY",
    "１００万英镑, 1000000, GBP",
    "15亩, 10000, m2",
    "2公顷, 20000, m2",
    "3平方公里, 3000000, m2",
    "500平方米, 500, m2",
    "800公里, 800000, m",
    "1.5米, 1.5, m",
    "30厘米, 0.3, m",
    "5吨, 5000, kg",
    "10斤, 5, kg",
    "3立方米, 3, m3",
    "70%, 70, percent",
    "百分之三十五, 35, percent",
    "七成, 70, percent",
    "四分之三, 75, percent",
    "3000人民币, 3000, CNY",
    "2.5个百分点, 2.5, percentage-point",
    "3倍, 3, times",
    "14年, 14, year",
    "半小时, 0.5, hour",
    "一个半月, 1.5, month",
    "两年半, 2.5, year",
    "三十秒, 30, second",
    "100天, 100, day",
    "58兆瓦, 58000, kW",
    "100万千瓦, 1000000, kW",
    "12项, 12, count",
    "1.2万名, 12000, count"
  })
  void readsNumbersWithTheirUnits(String text, double value, String unit) {
    FoundQuantity found = only(text);

    assertThat(found.text()).isEqualTo(text);
    assertThat(found.value()).isCloseTo(value, within(Math.abs(value) * 1e-9));
    assertThat(found.unit()).isEqualTo(unit);
    assertThat(found.approximate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "约50亿元, 5000000000",
    "550余亿元, 55000000000",
    "1.4万余亩, 9333333.333333334",
    "800多公里, 800000",
    "70%以上, 70",
    "近300家, 300",
    "超1000人, 1000",
    "逾百万元, 1000000",
    "上千名, 1000",
    "百余个, 100",
    "10多万人, 100000",
    "20岁左右, 20",
    "三四十个, 30",
    "不少于5亿元, 500000000"
  })
  void saysWhatIsApproximate(String text, double value) {
    FoundQuantity found = only(text);

    assertThat(found.text()).isEqualTo(text);
    assertThat(found.value()).isCloseTo(value, within(value * 1e-9));
    assertThat(found.approximate()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "200—600公里, 200000, m",
    "1至3年, 1, year",
    "1-2万元, 10000, CNY",
    "4～8℃, 4, degree-celsius"
  })
  void takesBothEndsOfARangeAndCountsTheFirst(String text, double value, String unit) {
    FoundQuantity found = only(text);

    assertThat(found.text()).isEqualTo(text);
    assertThat(found.value()).isEqualTo(value);
    assertThat(found.unit()).isEqualTo(unit);
    assertThat(found.approximate()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "项目总投资约50亿元, 总投资", "占地400亩, 占地", "一期计划投资10亿元, 计划投资",
    "开工率实现70%以上, 开工率", "建筑面积达12万平方米, 建筑面积", "同比增长6.5%, 同比增长",
    "全长36公里, 全长"
  })
  void saysWhatIsMeasured(String text, String measures) {
    assertThat(only(text).measures()).hasValue(measures);
  }

  @ParameterizedTest
  @CsvSource({
    "106个项目, 项目",
    "88个重大项目集中开工, 重大项目",
    "300人参加, 人",
    "10个人, 人",
    "四部门, 部门",
    "12项攻坚任务, 任务",
    "1000多家外资企业参展, 企业"
  })
  void saysWhatIsCounted(String text, String noun) {
    assertThat(only(text).noun()).hasValue(noun);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年",
        "14日",
        "7月4日至5日",
        "第一名",
        "第三届",
        "“131”工程",
        "“5+5+7”产业",
        "“十四五”规划",
        "一个目标",
        "两国领导人",
        "千方百计",
        "千家万户",
        "长三角",
        "零部件",
        "更上一层楼",
        "三年前",
        "“四个意识”",
        "一日三餐",
        "A320飞机",
        "百年大计",
        "四季度",
        "G20峰会",
        "亿元以上项目"
      })
  void takesNothingElseForAQuantity(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void findsAllInOrder() {
    assertThat(find("总投资313亿元的88个项目，占地约50亩。"))
        .extracting(FoundQuantity::text)
        .containsExactly("313亿元", "88个", "约50亩");
  }

  @Test
  void hostileTextIsReadToItsEnd() {
    for (String part : List.of("十", "2", "1,000", "约", "万", "半", "三四", "1.", "百分之", "个")) {
      String text = part.repeat(HOSTILE_LENGTH / part.length()) + "。约50亿元";

      assertThat(find(text).getLast().text()).isEqualTo("约50亿元");
    }
  }
}
