package io.broadsheet.explorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.explorer.query.FreeText.Clause;
import io.broadsheet.explorer.query.FreeText.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextReaderTest {

  @Test
  void readsWordsPhrasesAndExclusions() {
    assertThat(clauses("新区　招商 “开工 仪式” -港口 -\"集装箱\""))
        .containsExactly(
            wanted(word("新区")),
            wanted(word("招商")),
            wanted(phrase("开工 仪式", 0)),
            new Clause(List.of(word("港口")), true),
            new Clause(List.of(phrase("集装箱", 0)), true));
  }

  @Test
  void readsAlternatives() {
    assertThat(clauses("海水 OR 淡水 | “苦咸水” 项目"))
        .containsExactly(wanted(word("海水"), word("淡水"), phrase("苦咸水", 0)), wanted(word("项目")));
  }

  @Test
  void takesNoExclusionForAnAlternative() {
    assertThat(clauses("OR 海水 OR -淡水 OR 项目"))
        .containsExactly(
            wanted(word("海水")), new Clause(List.of(word("淡水")), true), wanted(word("项目")));
  }

  @Test
  void readsWhereAWordIsLookedForInBothLanguages() {
    assertThat(clauses("headline:海水 标题：“淡化 项目” Person:孙永红 http://a"))
        .containsExactly(
            wanted(new Term("海水", Scope.HEADLINE, false, 0)),
            wanted(new Term("淡化 项目", Scope.HEADLINE, true, 0)),
            wanted(new Term("孙永红", Scope.PERSON, false, 0)),
            wanted(word("http://a")));
  }

  @Test
  void readsHowFarAPhraseMayBeApart() {
    assertThat(clauses("\"海水 项目\"~5 “甲乙”~9999 ~3"))
        .containsExactly(wanted(phrase("海水 项目", 5)), wanted(phrase("甲乙", 50)), wanted(word("~3")));
  }

  @Test
  void readsAPhraseThatIsNotClosedToTheEnd() {
    assertThat(clauses("“开工仪式")).containsExactly(wanted(phrase("开工仪式", 0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "-", "“”", "\"", "- -", "——", "***", "OR", "headline:", "\"\"~5"})
  void findsNothingToSearchForInSignsAlone(String typed) {
    assertThat(FreeTextReader.read(typed.replace("~5", "")).isEmpty()).isTrue();
  }

  @Test
  void takesNoMoreTermsThanItsLimit() {
    assertThat(clauses("a ".repeat(100))).hasSize(16);
    assertThat(clauses("a OR ".repeat(100)).getFirst().terms()).hasSize(16);
  }

  @Test
  void countsACharacterBeyondTheBasicPlaneAsOne() {
    assertThat(word("𠮷").isOneCharacter()).isTrue();
  }

  private static List<Clause> clauses(String typed) {
    return FreeTextReader.read(typed).clauses();
  }

  private static Clause wanted(Term... terms) {
    return new Clause(List.of(terms), false);
  }

  private static Term word(String text) {
    return new Term(text, Scope.ANYWHERE, false, 0);
  }

  private static Term phrase(String text, int apart) {
    return new Term(text, Scope.ANYWHERE, true, apart);
  }
}
