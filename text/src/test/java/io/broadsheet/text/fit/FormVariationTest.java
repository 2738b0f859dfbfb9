package io.broadsheet.text.fit;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.evaluate.GoldArticle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormVariationTest {

  private static final List<TrainingPage> PAGES =
      TrainingPages.read(Path.of("src", "test", "pages", "drawn")).subList(0, 20);

  private static List<String> headlines(TrainingPage page) {
    return page.gold().articles().stream()
        .map(GoldArticle::headline)
        .map(
            ranges ->
                ranges.stream().map(range -> range.of(page.text())).reduce("", String::concat))
        .toList();
  }

  @Test
  void keepsTheWordsOfHeadlines() {
    for (TrainingPage page : PAGES) {
      for (int i = 1; i <= 5; i++) {
        assertThat(headlines(page))
            .as(page.name())
            .containsSequence(headlines(FormVariation.of(page, i, PAGES)));
      }
    }
  }

  @Test
  void keepsEachCharacterOfAPartInOneRange() {
    for (TrainingPage page : PAGES) {
      TrainingPage varied = FormVariation.of(page, 1, PAGES);
      for (GoldArticle article : varied.gold().articles()) {
        for (TextRange range : article.headline()) {
          assertThat(range.of(varied.text())).doesNotContain("\n").isNotBlank();
        }
      }
    }
  }

  @Test
  void makesTheSamePageOfTheSameNumber() {
    TrainingPage page = PAGES.getFirst();
    assertThat(FormVariation.of(page, 2, PAGES)).isEqualTo(FormVariation.of(page, 2, PAGES));
  }
}
