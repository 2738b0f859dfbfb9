package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.value.PrintedDateline;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrintedDatelineTest {

  private final TimeFinder finder = TimeFinder.with(DataFiles.standard());

  @Test
  void readsThePapersOwnDateline() {
    assertThat(finder.dateline("标题\n本报11月14日讯 今天上午"))
        .hasValue(new PrintedDateline(3, 12, "本报", Optional.empty(), Optional.of("11月14日")));
  }

  @Test
  void readsAnAgencysPlaceAndDay() {
    PrintedDateline found = finder.dateline("\u3000\u3000据新华社北京3月3日电（记者 张三）").orElseThrow();

    assertThat(found.agency()).isEqualTo("据新华社");
    assertThat(found.place()).hasValue("北京");
    assertThat(found.date()).hasValue("3月3日");
    assertThat(found.start()).isEqualTo(2);
  }

  @Test
  void readsADatelineWithoutDay() {
    PrintedDateline found = finder.dateline("本报讯 2月28日上午开会").orElseThrow();

    assertThat(found.agency()).isEqualTo("本报");
    assertThat(found.place()).isEmpty();
    assertThat(found.date()).isEmpty();
  }

  @Test
  void takesNoSentenceForADateline() {
    assertThat(finder.dateline("记者从会上获悉，本报讯息部成立\n本报记者 张三")).isEmpty();
    assertThat(finder.dateline("")).isEmpty();
  }
}
