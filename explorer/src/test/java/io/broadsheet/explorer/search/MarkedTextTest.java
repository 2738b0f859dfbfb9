package io.broadsheet.explorer.search;

import static io.broadsheet.explorer.search.MarkedText.CLOSE;
import static io.broadsheet.explorer.search.MarkedText.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void tellsHitsFromTheRest() {
    assertThat(MarkedText.read("西海岸" + OPEN + "新区" + CLOSE + "工委\n书记"))
        .containsExactly(
            new MarkedText("西海岸", false),
            new MarkedText("新区", true),
            new MarkedText("工委 书记", false));
  }

  @Test
  void keepsMarkupAsText() {
    assertThat(MarkedText.read("<em>" + OPEN + "<b>" + CLOSE))
        .containsExactly(new MarkedText("<em>", false), new MarkedText("<b>", true));
  }

  @Test
  void survivesMarksThatDoNotMatch() {
    assertThat(MarkedText.read("a" + OPEN + "b"))
        .extracting(MarkedText::text)
        .containsExactly("a", "b");
  }

  @Test
  void saysWhereTheHitsOfATextAre() {
    assertThat(MarkedText.hits(OPEN + "新区" + CLOSE + "的" + OPEN + "新区" + CLOSE))
        .containsExactly(new MarkedText.Hit(0, 2), new MarkedText.Hit(3, 5));
  }

  @Test
  void marksANameInASentence() {
    assertThat(MarkedText.naming("孙永红说", "孙永红"))
        .containsExactly(new MarkedText("孙永红", true), new MarkedText("说", false));
  }

  @Test
  void hasNoPiecesOfNothing() {
    assertThat(MarkedText.plain("")).isEmpty();
    assertThat(MarkedText.read("")).isEmpty();
  }
}
