package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFormTest {

  private final Meeting meetings = new Meeting(Vocabulary.parse(PageSplitter.defaultVocabulary()));

  @ParameterizedTest
  @ValueSource(strings = {"王明讲话 赵凡主持", "王明主持并讲话 赵凡出席", "王明出席签约仪式", "王明、赵凡出席", "王明参加会见"})
  void knowsWhoSpoke(String line) {
    assertThat(meetings.namesSpeakers(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"王明出席第十一届世界", "全市经济工作会议召开", "论坛开幕式并致辞", "扎实调研", "深入现场调研"})
  void takesNoHeadlineForSpeakers(String line) {
    assertThat(meetings.namesSpeakers(line)).isFalse();
  }

  @Test
  void knowsSignsOfDecksAndKickers() {
    assertThat(TitleForm.hasDeckSign("——来自滑雪场的报道")).isTrue();
    assertThat(TitleForm.hasDeckSign("◆单日客流创新高")).isTrue();
    assertThat(TitleForm.endsWithDash("为明年打下坚实基础——")).isTrue();
    assertThat(TitleForm.hasTwoParts("因地制宜 走出新路子")).isTrue();
    assertThat(TitleForm.hasTwoParts("因地制宜走出新路子")).isFalse();
    assertThat(TitleForm.hasInnerDash("冰雪新经济——来自北山的报道")).isTrue();
    assertThat(TitleForm.hasInnerDash("——来自北山的报道")).isFalse();
    assertThat(meetings.opensWithProceedings("审议有关报告")).isTrue();
  }
}
