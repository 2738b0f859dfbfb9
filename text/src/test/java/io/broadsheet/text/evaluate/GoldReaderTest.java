package io.broadsheet.text.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.text.TextRange;
import org.junit.jupiter.api.Test;

class GoldReaderTest {

  private static final String PAGE =
      """
      {"source": "x.txt", "mode": "M1", "articles": [{"headline": [[1, 3]], "reporters": ["王明"],
       "sections": [{"heading": [], "paragraphs": [[[4, 6]]]}], "jump_to": "2"}],
       "furniture": [{"kind": "markup", "spans": [[0, 1]]}]}
      """;

  @Test
  void convertsCodePointsToCodeUnits() {
    Gold gold = GoldReader.read(PAGE, "#😀二\n三四").orElseThrow();
    GoldArticle article = gold.articles().getFirst();
    assertThat(article.headline()).containsExactly(new TextRange(1, 4));
    assertThat(article.sections().getFirst().paragraphs().getFirst())
        .containsExactly(new TextRange(5, 7));
    assertThat(article.jumpTo()).contains("2");
    assertThat(gold.markup()).containsExactly(new TextRange(0, 1));
  }

  @Test
  void passesOverOtherJson() {
    assertThat(GoldReader.read("{\"entities\": []}", "甲")).isEmpty();
    assertThat(GoldReader.read("[1, 2]", "甲")).isEmpty();
  }

  @Test
  void refusesSpansThatDoNotFitTheText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoldReader.read(PAGE, "短"))
        .withMessageContaining("does not fit the text");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoldReader.read("{", "甲"))
        .withMessageContaining("no JSON");
  }
}
