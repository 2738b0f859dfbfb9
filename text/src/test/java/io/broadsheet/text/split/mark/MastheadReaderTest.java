package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadReaderTest {

  private final MastheadReader reader =
      new MastheadReader(Vocabulary.parse(PageSplitter.defaultVocabulary()));

  @Test
  void readsALineThatSaysEverything() {
    assertThat(reader.read("A02版  2024年07月26日  星期五  城市晚报"))
        .contains(
            new MastheadLine(
                Optional.of("城市晚报"),
                Optional.of(LocalDate.of(2024, 7, 26)),
                Optional.of("A02"),
                Optional.empty()));
  }

  @Test
  void readsPageAndSection() {
    assertThat(reader.read("第02版：要闻"))
        .contains(
            new MastheadLine(
                Optional.empty(), Optional.empty(), Optional.of("2"), Optional.of("要闻")));
  }

  @Test
  void readsAMastheadWithLunarDate() {
    assertThat(reader.read("2024年7月26日 星期五 农历甲辰年六月廿一").flatMap(MastheadLine::date))
        .contains(LocalDate.of(2024, 7, 26));
  }

  @Test
  void forgetsADayThatNeverWas() {
    assertThat(reader.read("城市晚报 2024年2月31日").flatMap(MastheadLine::date)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年经济形势展望", "市委召开专题会议", "7月26日，会议召开。", "", "日报社举行开放日"})
  void takesNoTitleForAMasthead(String line) {
    assertThat(reader.read(line)).isEmpty();
  }
}
