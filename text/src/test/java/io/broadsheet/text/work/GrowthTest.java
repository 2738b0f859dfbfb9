package io.broadsheet.text.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.article.ArticleReader;
import io.broadsheet.text.article.ArticleSource;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.time.value.KnownDates;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work may grow as the text grows, and no text may cost many times what honest news of its length
 * does. Both are ratios of processor time in one run, so that no machine is too slow for them.
 */
class GrowthTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final PageSplitter SPLITTER = PageSplitter.withDefaults();
  private static final ArticleReader READER = ArticleReader.with(DataFiles.standard());
  private static final int SMALL = 5_000;
  private static final int TIMES_LARGER = 8;

  /** Of a text that is eight times as long; a quadratic step would make it sixty-four. */
  private static final double MOST_GROWTH = 24;

  /** Of news of the same length; a calendar that is calculated for each mention makes it nine. */
  private static final double MOST_TIMES_NEWS = 2.5;

  private static double news;

  private static final String NEWS =
      "青岛海湾大桥通车\n\n□记者 张伟 报道\n"
          + "本报讯 昨天，青岛海湾大桥通车，全长36公里，市委书记王建国出席仪式并讲话。"
          + "2024年9月10日，项目总投资12亿元，由星融集团有限公司建设。\n\n";

  private static final List<String> PIECES =
      List.of(
          "春节", "中秋节", "农历八月十五", "正月", "《", "》", "“", "（记者", "□", "本报讯 ", "王建国", "市委书记", "青岛",
          "有限公司", "2024年", "12亿元", "36公里", "第02版", "（下转第二版）", "，", "。", "\n", "\n\n", "·", "X",
          "9");

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("festivals", "春节中秋节国庆，元宵节重阳节。"),
        Arguments.of("lunar days", "农历八月十五，正月初五，2023年腊月二十三。"),
        Arguments.of("lunar months", "正月里，腊月里。"),
        Arguments.of("solar terms", "清明、立春、冬至、大寒。"),
        Arguments.of("moving feasts", "母亲节、父亲节、感恩节、复活节。"),
        Arguments.of("one line", "一二三四五，六七八九十。"),
        Arguments.of("one line without marks", "国家发展改革"),
        Arguments.of("one line of names", "王建国、李建华、青岛市、星融集团有限公司"),
        Arguments.of("headlines", "短行标题\n\n"),
        Arguments.of("headlines over stories", "天气很好\n\n本报讯 今天天气很好。\n\n"),
        Arguments.of("open marks", "《“（"),
        Arguments.of("figures", "9"),
        Arguments.of("a mixture", mixture(1)),
        Arguments.of("another mixture", mixture(2)),
        Arguments.of("a third mixture", mixture(3)));
  }

  /** What the compiler has not yet seen costs many times what it does later. */
  @BeforeAll
  static void warmUp() {
    work(repeated(NEWS, SMALL * TIMES_LARGER));
    news = work(repeated(NEWS, SMALL * TIMES_LARGER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void workGrowsNoFasterThanTheText(String name, String piece) {
    work(repeated(piece, SMALL));
    double small = work(repeated(piece, SMALL));
    double large = work(repeated(piece, SMALL * TIMES_LARGER));

    assertThat(large / small).as("times the work of an eighth").isLessThan(MOST_GROWTH);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void noTextCostsManyTimesWhatNewsDoes(String name, String piece) {
    double text = work(repeated(piece, SMALL * TIMES_LARGER));

    assertThat(text / news).as("times the work of news").isLessThan(MOST_TIMES_NEWS);
  }

  /** The nanoseconds of the processor that splitting and reading take, the better of two. */
  private static double work(String text) {
    return Math.min(once(text), once(text));
  }

  private static double once(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (Page page : SPLITTER.split(text)) {
      List<String> articles = page.articles().stream().map(GrowthTest::text).toList();
      KnownNames names = READER.names(articles);
      for (String article : articles) {
        var day =
            new KnownDates(
                Optional.of(LocalDate.of(2024, 9, 11)), Optional.empty(), Optional.empty());
        READER.years(article);
        READER.read(new ArticleSource("", article, day, names));
      }
    }
    return Math.max(THREADS.getCurrentThreadCpuTime() - start, 1);
  }

  private static String text(PageArticle article) {
    return article.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  private static String repeated(String piece, int characters) {
    return piece.repeat(Math.max(1, characters / piece.length()));
  }

  private static String mixture(long seed) {
    var random = new Random(seed);
    return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
        .limit(200)
        .collect(Collectors.joining());
  }
}
