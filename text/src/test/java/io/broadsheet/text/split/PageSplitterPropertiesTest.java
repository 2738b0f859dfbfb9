package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.Passage;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PageSplitterPropertiesTest {

  private static final String[] PIECES = {
    "　　本报讯 今天上午，会议召开。",
    "□记者 王小明 报道",
    "（下转第二版）",
    "（上接第一版）会议指出，",
    "今日导读",
    "■3版",
    "3版",
    "## ",
    "### 小标题",
    "# ",
    "大桥顺利合龙",
    "让出行更方便",
    "——来自工地的报道",
    "◆总投资30亿元",
    "王明讲话 赵凡主持",
    "\n",
    "\n\n",
    "\n\n",
    " ",
    "　",
    "\t",
    "\f",
    "“",
    "”",
    "。",
    "，",
    "1",
    "a",
    "第02版：要闻",
    "2024年7月26日 星期五",
    "责任编辑 王小明",
    "工人正在施工。□记者 王小明 摄",
    "更多报道见3版",
    "\u0000",
    "\u001C",
    "\uFEFF",
    "\uD83D",
    "\uDE00",
    "😀",
    "é",
    "（",
    "）",
    "本报评论员",
    "新华社北京3月3日电（记者 王小明）",
    "停水公告",
    "\u2028",
    "\u0085",
    "來源：",
    "Ⅱ版"
  };

  @Property(tries = 500)
  void losesNothingOfPagesMadeOfNewspaperPieces(@ForAll("newspaper") String text) {
    Pages.assertNothingLost(text, Pages.SPLITTER.split(text));
  }

  @Property(tries = 300)
  void losesNothingOfAnyString(@ForAll("anything") String text) {
    Pages.assertNothingLost(text, Pages.SPLITTER.split(text));
  }

  @Property(tries = 20)
  void givesTheSameAnswerEveryTime(@ForAll("newspaper") String text) {
    assertThat(PageSplitter.withDefaults().split(text)).isEqualTo(Pages.SPLITTER.split(text));
  }

  @Property(tries = 200)
  void keepsRangesOfPassagesInStepWithTheirText(@ForAll("newspaper") String text) {
    for (Page page : Pages.SPLITTER.split(text)) {
      for (PageArticle article : page.articles()) {
        for (Passage passage : article.passages()) {
          String joined = String.join("", passage.ranges().stream().map(r -> r.of(text)).toList());
          assertThat(passage.text().replace(" ", "")).isEqualTo(joined.replace(" ", ""));
        }
      }
    }
  }

  @Provide
  Arbitrary<String> newspaper() {
    return Arbitraries.of(PIECES).list().ofMaxSize(80).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<Character> odd =
        Arbitraries.of('\n', ' ', '\u3000', '#', '\uD800', '\uDC00', '，', '。', '“', '版', '0');
    return Arbitraries.oneOf(List.of(Arbitraries.chars().all(), odd))
        .list()
        .ofMaxSize(300)
        .map(
            chars -> {
              StringBuilder text = new StringBuilder();
              chars.forEach(text::append);
              return text.toString();
            });
  }
}
