package io.broadsheet.text.fit;

import io.broadsheet.text.fit.PageLines.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sets the articles of a page anew in a made-up form: every page has its own order of parts, signs,
 * field labels, stamps and rules, the same for all its articles. What holds for many such forms
 * holds for forms that nobody has drawn.
 */
final class FormComposition {

  private static final String[] RULES = {
    "----------",
    "==========",
    "* * *",
    "————————",
    "~~~~~~",
    "＊＊＊＊＊",
    "□□□",
    "___________",
    "◇◇◇",
    "#####"
  };
  private static final String[] COUNTS = {
    "===== %d / %t =====",
    "[%d]",
    "【%d】",
    "（%d）",
    "第%d条",
    "第%d篇",
    "No.%d",
    "-- %d --",
    "%d of %t",
    "〔%d〕",
    "记录 %d",
    "<%d>",
    "%d",
    "文章%d/%t",
    "#%d"
  };

  private final Random random;
  private final FurnitureWords words;
  private final List<ArticleParts> articles;
  private final List<List<Piece>> lines = new ArrayList<>();
  private final List<String> top = new ArrayList<>();
  private final List<String> before = new ArrayList<>();
  private final List<String> behindTitle = new ArrayList<>();
  private final List<String> tail = new ArrayList<>();
  private final String stampGap;
  private final String rule;
  private final int blanks;
  private final boolean ruleFirst;
  private final boolean index;

  private FormComposition(List<ArticleParts> all, long seed) {
    random = new Random(seed);
    articles = random.nextBoolean() ? all : some(all);
    words = new FurnitureWords(random);
    some(3, () -> top.add(words.head()));
    some(2, () -> before.add(words.stamp()));
    some(2, () -> behindTitle.add(words.stamp()));
    some(3, () -> tail.add(words.tail()));
    stampGap = words.one(new String[] {" ", "　", "  ", " | ", "\n", "　　", "　"});
    rule =
        switch (random.nextInt(4)) {
          case 0 -> words.one(RULES);
          case 1 -> words.one(COUNTS);
          default -> "";
        };
    blanks = random.nextInt(3);
    ruleFirst = random.nextBoolean();
    index = random.nextInt(4) == 0;
  }

  /**
   * A page with the articles of another in a made-up form.
   *
   * @param number tells the forms of one page apart; the same number gives the same page
   */
  static TrainingPage of(TrainingPage page, int number) {
    List<ArticleParts> articles = ArticleParts.of(PageLines.of(page));
    FormComposition form =
        new FormComposition(articles, page.name().hashCode() * 37L + 11L * number);
    form.compose();
    return PageLines.page(page.name() + "^" + number, page.form(), form.lines);
  }

  /** One or two articles: a copy need not be a page. */
  private List<ArticleParts> some(List<ArticleParts> all) {
    int at = random.nextInt(Math.max(1, all.size()));
    return all.subList(at, Math.min(all.size(), at + 1 + random.nextInt(2)));
  }

  private void some(int most, Runnable action) {
    int count = Math.max(0, random.nextInt(most + 2) - 1);
    for (int i = 0; i < count; i++) {
      action.run();
    }
  }

  private void compose() {
    ArticleSetting setting = ArticleSetting.of(random, words);
    top.forEach(this::furniture);
    if (index) {
      index();
    }
    setting.header().ifPresent(this::furniture);
    int number = 0;
    for (ArticleParts article : articles) {
      number++;
      if (number > 1 || ruleFirst) {
        separate(number);
      }
      if (setting.takesStamps()) {
        stamps(before);
      }
      int from = lines.size();
      setting.title(article, number, lines);
      if (setting.takesStamps()) {
        stamps(behindTitle);
      }
      setting.body(article, lines);
      tail.forEach(this::furniture);
      if (from == lines.size()) {
        throw new IllegalStateException("an article without lines");
      }
    }
  }

  private void furniture(String pattern) {
    for (String line : words.write(pattern, otherTitle()).split("\n")) {
      lines.add(List.of(Piece.furniture(line)));
    }
  }

  private void stamps(List<String> patterns) {
    if (!patterns.isEmpty()) {
      furniture(String.join(stampGap, patterns));
    }
  }

  private String otherTitle() {
    String title = articles.get(random.nextInt(articles.size())).headline();
    return title.isEmpty() ? "其他新闻" : title;
  }

  private void index() {
    String lead = words.one(new String[] {"", "·", "■", "　　", "●", "%d.", "%d、", "第%d版 "});
    String end = words.one(new String[] {"", "", "　%d版", "……%d", "（%d）", " [详细]"});
    int number = 0;
    for (ArticleParts article : articles) {
      String title = article.headline();
      number++;
      if (!title.isEmpty()) {
        String line = (lead + "\0" + end).replace("%d", String.valueOf(number));
        lines.add(List.of(Piece.furniture(line.replace("\0", title))));
      }
    }
    if (blanks > 0) {
      lines.add(List.of());
    }
  }

  private void separate(int number) {
    for (int i = 0; i < blanks; i++) {
      lines.add(List.of());
    }
    if (!rule.isEmpty()) {
      String text = rule.replace("%d", String.valueOf(number)).replace("%t", "" + articles.size());
      lines.add(List.of(Piece.furniture(text)));
    }
  }

  /** How all articles of a page are set. */
  interface ArticleSetting {

    /** A line above all articles, such as the names of columns. */
    default java.util.Optional<String> header() {
      return java.util.Optional.empty();
    }

    /** Whether stamps may stand around its title. */
    boolean takesStamps();

    /** Adds the lines of the title of an article. */
    void title(ArticleParts article, int number, List<List<Piece>> lines);

    /** Adds the lines of its body. */
    void body(ArticleParts article, List<List<Piece>> lines);

    /** One of many. */
    static ArticleSetting of(Random random, FurnitureWords words) {
      return switch (random.nextInt(10)) {
        case 0, 1 -> new FieldSetting(random, words);
        case 2, 3 -> new RowSetting(random, words);
        default -> new LineSetting(random, words);
      };
    }
  }
}
