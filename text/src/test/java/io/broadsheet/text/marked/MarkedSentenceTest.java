package io.broadsheet.text.marked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.NamedEntityType;
import org.junit.jupiter.api.Test;

class MarkedSentenceTest {

  @Test
  void takesTheNamesAndLeavesTheRestAsText() {
    MarkedSentence sentence = MarkedSentence.parse("{T:昨天=2020-01-01}{P:王明}到{L:青岛}。");
    assertThat(sentence.text()).isEqualTo("昨天王明到青岛。");
    assertThat(sentence.names())
        .containsExactly(
            new NameSpan(2, 4, NamedEntityType.PERSON), new NameSpan(5, 7, NamedEntityType.PLACE));
  }

  @Test
  void refusesABraceThatIsLeftOver() {
    assertThatThrownBy(() -> MarkedSentence.parse("{X:王明}来了。"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("王明");
  }
}
