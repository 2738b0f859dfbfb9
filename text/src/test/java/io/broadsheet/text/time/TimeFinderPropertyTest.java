package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.value.Basis;
import io.broadsheet.text.time.value.TimeContext;
import io.broadsheet.text.time.value.TimeExpression;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TimeFinderPropertyTest {

  private static final int HOSTILE_LENGTH = 40_000;

  private final TimeFinder finder = TimeFinder.with(DataFiles.standard());

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "2023",
            "年",
            "月",
            "日",
            "号",
            "7",
            "31",
            "十",
            "二〇",
            "第",
            "周",
            "星期",
            "五",
            "上",
            "下",
            "个",
            "前",
            "后",
            "今",
            "天",
            "至",
            "到",
            "-",
            "—",
            "/",
            ":",
            ".",
            "季度",
            "半",
            "年底",
            "以来",
            "世纪",
            "代",
            "农历",
            "正月",
            "初",
            "春节",
            "晚上",
            "点",
            "时",
            "分",
            "的",
            "，",
            "。",
            "\n",
            " ",
            "每",
            "近",
            "多",
            "（",
            "）",
            "讯",
            "本报",
            "电",
            "\uD83D\uDE00",
            "A")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000)
  void expressionsStandInOrderAndSayWhatStandsThere(@ForAll("texts") String text) {
    List<TimeExpression> found =
        finder.find(text, TimeContext.of(LocalDate.of(2024, 2, 29), Basis.REFERENCE));

    int end = 0;
    for (TimeExpression expression : found) {
      assertThat(expression.start()).isGreaterThanOrEqualTo(end);
      assertThat(expression.end()).isGreaterThan(expression.start());
      assertThat(expression.text()).isEqualTo(text.substring(expression.start(), expression.end()));
      assertThat(expression.edtf().orElse("2023"))
          .matches("[-0-9X~]*(\\.\\.)?(/[-0-9X~]*(\\.\\.)?)?");
      end = expression.end();
    }
  }

  @Property(tries = 500)
  void daysAreInOrder(@ForAll("texts") String text) {
    finder.find(text, TimeContext.of(LocalDate.of(2024, 2, 29), Basis.REFERENCE)).stream()
        .filter(found -> found.from().isPresent() && found.to().isPresent())
        .forEach(found -> assertThat(found.to().get()).isAfterOrEqualTo(found.from().get()));
  }

  @Property(tries = 50)
  void theSameTextAlwaysReadsTheSame(@ForAll("texts") String text) {
    assertThat(finder.find(text, TimeContext.unknown()))
        .isEqualTo(TimeFinder.with(DataFiles.standard()).find(text, TimeContext.unknown()));
  }

  @Example
  void manyThreadsReadTheSame() {
    String text = "春节、清明、端午、2023年腊月二十三、上周五、近三年、7月4日至5日";
    List<TimeExpression> alone = finder.find(text, TimeContext.ofYear(2024, Basis.PAGE));

    assertThat(
            IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> finder.find(text, TimeContext.ofYear(2024, Basis.PAGE)))
                .distinct())
        .containsExactly(alone);
  }

  @Example
  void hostileTextIsReadToItsEnd() {
    for (String part :
        List.of(
            "十", "2", "第", "2023年", "7月4日至", "周", "今天到", "每周一、", "上", "百分之", " ", "1-", "的", "近")) {
      String text = part.repeat(HOSTILE_LENGTH / part.length()) + "。2021年7月4日";

      assertThat(finder.find(text, TimeContext.unknown()).getLast().edtf()).hasValue("2021-07-04");
    }
  }
}
