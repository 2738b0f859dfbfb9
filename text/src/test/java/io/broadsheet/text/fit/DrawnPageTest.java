package io.broadsheet.text.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.evaluate.GoldArticle;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawnPageTest {

  private static final String DRAWING =
      """
      #form 县报
      #article 1 news reporters=王平,李永 jump=2 from=
      F:menu\t首页 > 第02版
      H1\t全县召开春耕会议‖B1‖ □记者 王平 李永
      _
      P1\t　　昨日上午，会议
      p1\t召开。
      F:markup\t【题名】‖K1‖春耕
      """;

  private static String text(TrainingPage page, List<TextRange> ranges) {
    StringBuilder joined = new StringBuilder();
    ranges.forEach(range -> joined.append(range.of(page.text())));
    return joined.toString();
  }

  @Test
  void readsPartsAndTextOfADrawing() {
    TrainingPage page = DrawnPage.parse("x1a.page", DRAWING);
    assertThat(page.text()).isEqualTo("首页 > 第02版\n全县召开春耕会议 □记者 王平 李永\n\n　　昨日上午，会议\n召开。\n【题名】春耕\n");
    GoldArticle article = page.gold().articles().getFirst();
    assertThat(text(page, article.headline())).isEqualTo("全县召开春耕会议");
    assertThat(text(page, article.byline())).isEqualTo("□记者 王平 李永");
    assertThat(text(page, article.kicker())).isEqualTo("春耕");
    assertThat(article.sections().getFirst().paragraphs()).hasSize(1);
    assertThat(article.reporters()).containsExactly("王平", "李永");
    assertThat(article.jumpTo()).contains("2");
    assertThat(article.continuedFrom()).isEmpty();
    assertThat(page.gold().markup()).hasSize(1);
  }

  @Test
  void countsTheVariantsOfAFormAsOne() {
    assertThat(DrawnPage.parse("x1a.page", DRAWING).form())
        .isEqualTo(DrawnPage.parse("x1b.page", DRAWING).form());
  }

  @Test
  void namesTheLineThatKeepsToNoFormat() {
    assertThatThrownBy(() -> DrawnPage.parse("x1a.page", "H1\t大桥合龙\nQ1\t桥"))
        .hasMessageStartingWith("x1a.page:2: ");
  }
}
