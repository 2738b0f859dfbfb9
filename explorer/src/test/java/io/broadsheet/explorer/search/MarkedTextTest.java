package io.broadsheet.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

  @Test
  void tellsHitsFromTheRest() {
    assertThat(MarkedText.read("西海岸\u0002新区\u0003工委\n书记"))
        .containsExactly(
            new MarkedText("西海岸", false),
            new MarkedText("新区", true),
            new MarkedText("工委 书记", false));
  }

  @Test
  void keepsMarkupAsText() {
    assertThat(MarkedText.read("<em>\u0002<b>\u0003"))
        .containsExactly(new MarkedText("<em>", false), new MarkedText("<b>", true));
  }

  @Test
  void survivesMarksThatDoNotMatch() {
    assertThat(MarkedText.read("\u0003a\u0002b"))
        .extracting(MarkedText::text)
        .containsExactly("a", "b");
  }

  @Test
  void hasNoPiecesOfNothing() {
    assertThat(MarkedText.plain("")).isEmpty();
    assertThat(MarkedText.read("")).isEmpty();
  }
}
