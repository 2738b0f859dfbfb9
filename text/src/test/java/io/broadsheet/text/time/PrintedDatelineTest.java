package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedDatelineTest {

  @Test
  void readsThePapersOwnDateline() {
    assertThat(PrintedDateline.in("标题\n本报11月14日讯 今天上午"))
        .hasValue(new PrintedDateline(3, 12, "本报", Optional.empty(), Optional.of("11月14日")));
  }

  @Test
  void readsAnAgencysPlaceAndDay() {
    PrintedDateline found = PrintedDateline.in("\u3000\u3000据新华社北京3月3日电（记者 张三）").orElseThrow();

    assertThat(found.agency()).isEqualTo("据新华社");
    assertThat(found.place()).hasValue("北京");
    assertThat(found.date()).hasValue("3月3日");
    assertThat(found.start()).isEqualTo(2);
  }

  @Test
  void readsADatelineWithoutDay() {
    PrintedDateline found = PrintedDateline.in("本报讯 2月28日上午开会").orElseThrow();

    assertThat(found.agency()).isEqualTo("本报");
    assertThat(found.place()).isEmpty();
    assertThat(found.date()).isEmpty();
  }

  @Test
  void takesNoSentenceForADateline() {
    assertThat(PrintedDateline.in("记者从会上获悉，本报讯息部成立\n本报记者 张三")).isEmpty();
    assertThat(PrintedDateline.in("")).isEmpty();
  }

  @Test
  void readsTheMastheadWhoseWeekdayIsRight() {
    assertThat(ArticleDating.masthead("海岸日报\n2023年11月15日 星期三 第1234期"))
        .hasValue(LocalDate.of(2023, 11, 15));
    assertThat(ArticleDating.masthead("2023年11月15日（周三）")).hasValue(LocalDate.of(2023, 11, 15));
    assertThat(ArticleDating.masthead("2023年11月15日 星期四")).isEmpty();
    assertThat(ArticleDating.masthead("2023年11月15日，大会召开")).isEmpty();
  }
}
