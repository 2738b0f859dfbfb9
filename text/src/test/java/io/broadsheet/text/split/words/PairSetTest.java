package io.broadsheet.text.split.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairSetTest {

  @Test
  void seesWordsThatALineEndCuts() {
    String text = "推动高质\n量发展";
    PairSet pairs = PairSet.of(text, List.of(new TextRange(0, 4), new TextRange(5, 8)));
    String title = "高质量";
    assertThat(pairs.share(title, List.of(new TextRange(0, 3)))).isEqualTo(1);
  }

  @Test
  void doesNotReadAcrossPunctuationNorMindWidth() {
    PairSet pairs = PairSet.of("甲，乙Ｇ5", List.of(new TextRange(0, 5)));
    assertThat(pairs.share("甲乙", List.of(new TextRange(0, 2)))).isZero();
    assertThat(pairs.share("g5", List.of(new TextRange(0, 2)))).isEqualTo(1);
  }
}
