package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.page.Page;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {

  /** Far more than a linear splitter needs on a slow machine, far less than a quadratic one. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Stream<Arguments> hostile() {
    return Stream.of(
        Arguments.of("one long line", "一二三四五，六七八九十。".repeat(6_000)),
        Arguments.of("a long line without punctuation", "国家发展改革".repeat(12_000)),
        Arguments.of("20,000 short lines", "短行\n".repeat(20_000)),
        Arguments.of("more lines than the models read", "一\n".repeat(60_000)),
        Arguments.of("20,000 titles", "短行标题\n\n".repeat(20_000)),
        Arguments.of("20,000 bylines", "□记者 王小明 报道\n".repeat(20_000)),
        Arguments.of("20,000 stories", "本报讯 今天。\n\n".repeat(20_000)),
        Arguments.of("stories with titles", "天气很好\n\n本报讯 今天天气很好。\n\n".repeat(6_000)),
        Arguments.of("only quotes", "“".repeat(100_000)),
        Arguments.of("lines of quotes", "“\n".repeat(20_000)),
        Arguments.of("only blanks", " 　\n".repeat(100_000)),
        Arguments.of("no Chinese at all", "The quick brown fox. ".repeat(6_000)),
        Arguments.of("open brackets", "（记者\n".repeat(20_000)),
        Arguments.of("references", "标题\n■3版\n".repeat(10_000)),
        Arguments.of("headings", "# 甲\n\n### 乙\n\n正文在此。\n\n".repeat(4_000)),
        Arguments.of("form feeds", "正文在此。\f\n".repeat(10_000)),
        Arguments.of(
            "page headers",
            ("第02版:要闻\n" + "正文。".repeat(30) + "\n第03版:要闻\n" + "正文。".repeat(30) + "\n").repeat(400)),
        Arguments.of("unmarked bodies", "小小标题\n\n正文内容在这里，没有标记。\n\n".repeat(6_000)),
        Arguments.of("jumps", "正文（下转第二版）\n".repeat(10_000)),
        Arguments.of("unpaired surrogates", "\uD83D".repeat(60_000)),
        Arguments.of("control characters", "\u0000\u0001\u001C\u007F\n".repeat(12_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void losesNothingAndTakesNoQuadraticTime(String name, String text) {
    List<Page> pages =
        Assertions.assertTimeoutPreemptively(PATIENCE, () -> Pages.SPLITTER.split(text), name);
    Pages.assertNothingLost(text, pages);
  }

  @Test
  void findsNothingOnABlankPage() {
    for (String text : List.of("", "\n", " 　\n\t\n")) {
      Page page = Pages.only(text);
      assertThat(page.articles()).isEmpty();
      assertThat(page.furniture()).isEmpty();
    }
  }
}
