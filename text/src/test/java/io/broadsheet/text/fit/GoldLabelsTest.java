package io.broadsheet.text.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldLabelsTest {

  private static List<String> labels(String drawing) {
    TrainingPage page = DrawnPage.parse("x.page", drawing);
    return GoldLabels.of(UnitPage.of(PageText.of(page.text())), page.gold());
  }

  @Test
  void tellsWhereArticlesAndPartsBegin() {
    assertThat(
            labels(
                """
                F:masthead\t日报
                K1\t北岸喜讯
                H1\t大桥
                H1\t合龙
                B1\t王平
                P1\t会议召
                F:rule\t——
                p1\t开。
                F:rule\t——
                H2\t麦子黄了
                P2\t麦子黄了。
                """))
        .containsExactly("F0", "Kb+", "Hb", "H", "Bh", "Pb", "F3", "P", "F0", "Hb+", "Pb");
  }

  @Test
  void tellsAReturnToAnArticleThatBeganBefore() {
    assertThat(
            labels(
                """
                H1\t大桥合龙
                H2\t麦子黄了
                P1\t大桥合龙。
                P2\t麦子黄了。
                """))
        .containsExactly("Hb+", "Hb+", "Pbr", "Pbr");
  }
}
