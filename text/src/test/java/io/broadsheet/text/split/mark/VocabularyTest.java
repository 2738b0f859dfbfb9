package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Test
  void joinsTheListsOfARepeatedKey() {
    Vocabulary vocabulary = Vocabulary.parse("# roles\nrole = 记者 通讯员\n\nrole = 编译\n");
    assertThat(vocabulary.words("role")).containsExactly("记者", "通讯员", "编译");
  }

  @Test
  void namesTheLineThatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.parse("role = 记者\nwhat is this"))
        .withMessageContaining("line 2")
        .withMessageContaining("what is this");
  }

  @Test
  void namesTheListThatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.parse("role = 记者").words("credit"))
        .withMessageContaining("credit");
  }
}
