package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.KnownNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordsTest {
  private static final String TITLE = "氢能船舶下水";
  private static final String TEXT =
      """
      本报讯 近日，氢能船舶在青岛下水。记者李涛报道，氢能船舶由山东大学研发，
      将推动产业高质量发展，进一步加快船舶工业转型升级。船舶长四十米，航速十二节。
      """;

  @Test
  void tellsWhatTheArticleIsAbout() {
    assertThat(keywords(TITLE, TEXT)).contains("船舶", "航速").hasSizeLessThanOrEqualTo(10);
    assertThat(keywords(TITLE, TEXT).getFirst()).isIn("船舶", "氢能");
  }

  @Test
  void leavesOutFormulasAndNames() {
    assertThat(keywords(TITLE, TEXT))
        .doesNotContain("推动", "发展", "高质量", "产业", "记者", "近日", "李涛", "青岛", "山东大学");
  }

  @Test
  void anEmptyTextHasNone() {
    assertThat(keywords("", "")).isEmpty();
  }

  private static List<String> keywords(String title, String text) {
    return Finders.FINDER.read(title, text, KnownNames.NONE).keywords();
  }
}
