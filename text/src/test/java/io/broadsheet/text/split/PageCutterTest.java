package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageCutterTest {

  private static final String STORY =
      "大桥合龙\n\n本报讯 昨天，港湾大桥主体工程顺利合龙，预计明年六月建成通车，两岸车程将缩短至二十分钟，市民出行将更加方便。\n\n";
  private final PageSplitter splitter = PageSplitter.withDefaults();

  private int pages(String text) {
    return splitter.split(text).size();
  }

  @Test
  void cutsAtPageHeaders() {
    assertThat(pages("第01版：要闻\n\n" + STORY + "第02版：综合\n\n" + STORY)).isEqualTo(2);
    assertThat(pages("A01版\n2024年9月10日\n\n" + STORY + "A03版\n2024年9月10日\n\n" + STORY)).isEqualTo(2);
  }

  @Test
  void cutsAtFormFeeds() {
    assertThat(pages(STORY + "\f" + STORY + "\f" + STORY)).isEqualTo(3);
    assertThat(pages(STORY + "\f\n")).isEqualTo(1);
  }

  @Test
  void doesNotCutAtASinglePageMark() {
    assertThat(pages(STORY + "■3版\n\n" + STORY)).isEqualTo(1);
    assertThat(pages(STORY + "03\n\n" + STORY)).isEqualTo(1);
    assertThat(pages(STORY + "第02版：综合\n\n" + STORY)).isEqualTo(1);
    assertThat(pages("第02版：综合\n\n" + STORY + "3版\n\n" + STORY + "4版\n\n" + STORY)).isEqualTo(1);
  }

  @Test
  void doesNotCutAtTheHeaderOfTheSamePage() {
    assertThat(pages("第02版：综合\n\n" + STORY + "第02版：综合\n\n" + STORY)).isEqualTo(1);
  }

  @Test
  void numbersPagesAndReadsTheirMastheads() {
    List<Page> pages = splitter.split("第01版：要闻\n\n" + STORY + "第02版：综合\n\n" + STORY);
    assertThat(pages).extracting(Page::number).containsExactly(1, 2);
    assertThat(pages.getLast().masthead().page()).contains("2");
  }
}
