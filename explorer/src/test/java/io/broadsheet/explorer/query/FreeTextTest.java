package io.broadsheet.explorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.explorer.query.FreeText.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

  @Test
  void readsWordsPhrasesAndExclusions() {
    assertThat(FreeText.of("新区　招商 “开工 仪式” -港口 -\"集装箱\"").terms())
        .containsExactly(
            new Term("新区", false, false),
            new Term("招商", false, false),
            new Term("开工 仪式", true, false),
            new Term("港口", false, true),
            new Term("集装箱", true, true));
  }

  @Test
  void readsAPhraseThatIsNotClosedToTheEnd() {
    assertThat(FreeText.of("“开工仪式").terms()).containsExactly(new Term("开工仪式", true, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "“”", "\"", "- -", "——", "***"})
  void findsNothingToSearchForInSignsAlone(String typed) {
    assertThat(FreeText.of(typed).isEmpty()).isTrue();
  }

  @Test
  void takesNoMoreTermsThanItsLimit() {
    assertThat(FreeText.of("a ".repeat(100)).terms()).hasSize(16);
  }

  @Test
  void countsACharacterBeyondTheBasicPlaneAsOne() {
    assertThat(FreeText.of("𠮷").terms().getFirst().isOneCharacter()).isTrue();
  }
}
