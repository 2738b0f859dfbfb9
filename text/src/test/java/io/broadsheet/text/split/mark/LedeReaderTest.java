package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedeReaderTest {

  private final LedeReader reader =
      new LedeReader(Vocabulary.parse(PageSplitter.defaultVocabulary()));

  @ParameterizedTest
  @ValueSource(strings = {"3月18日，大桥合龙。", "近日，市图书馆开放夜间借阅。", "记者从市水务局获悉，水库蓄水过半。"})
  void knowsLedesByWhenAndFromWhom(String paragraph) {
    assertThat(reader.opens(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"茶园里满眼新绿，采茶人指尖翻飞。", "节日的街巷张灯结彩。", ""})
  void takesOtherParagraphsForNoLede(String paragraph) {
    assertThat(reader.opens(paragraph)).isFalse();
  }
}
