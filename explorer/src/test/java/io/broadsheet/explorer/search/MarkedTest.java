package io.broadsheet.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void tellsHitsFromTheRest() {
    assertThat(Marked.read("西海岸\u0002新区\u0003工委\n书记"))
        .containsExactly(
            new Marked("西海岸", false), new Marked("新区", true), new Marked("工委 书记", false));
  }

  @Test
  void keepsMarkupAsText() {
    assertThat(Marked.read("<em>\u0002<b>\u0003"))
        .containsExactly(new Marked("<em>", false), new Marked("<b>", true));
  }

  @Test
  void survivesMarksThatDoNotMatch() {
    assertThat(Marked.read("\u0003a\u0002b")).extracting(Marked::text).containsExactly("a", "b");
  }

  @Test
  void hasNoPiecesOfNothing() {
    assertThat(Marked.plain("")).isEmpty();
    assertThat(Marked.read("")).isEmpty();
  }
}
