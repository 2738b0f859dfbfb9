package io.broadsheet.text.fit;

import io.broadsheet.text.fit.ArticleParts.Part;
import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles set part below part, the headline in lines of its own or before the first paragraph. */
final class LineSetting implements FormComposition.ArticleSetting {

  private static final String[] SIGNS = {
    "■",
    "●",
    "◆ ",
    "# ",
    "## ",
    "### ",
    "**",
    "★",
    "▲",
    "> ",
    "· ",
    "【",
    "《",
    "=== ",
    "○",
    "◤",
    "〖",
    "□",
    "▌",
    "<h1>",
    "<h2 class=\"t\">",
    "<title>",
    "<b>",
    "<strong>",
    "[标题]",
    "（主题）",
    "“",
    "〈",
    "※",
    "◎",
    "'''",
    "→",
    "✦ ",
    "标题：",
    "题："
  };
  private static final String[] NUMBERS = {
    "%d.", "%d、", "（%d）", "%d．", "(%d) ", "【%d】", "%d ", "%d）"
  };
  private static final String[] RUN_INS = {
    "　", "　　", "  ", " ", "。", "——", "：", "　　　", "    ", "！"
  };
  private static final String[] BYLINE_GAPS = {"　　", "　", "  ", "    ", " ", " / ", "（", " | "};

  private final FurnitureWords words;
  private final BodySetting body;
  private final String sign;
  private final String runIn;
  private final String bylineGap;
  private final String center;
  private final boolean joined;
  private final boolean spaced;
  private final boolean kickers;
  private final boolean decks;
  private final int bylines;
  private final boolean named;
  private final String signatureIndent;
  private List<Piece> open = List.of();

  LineSetting(Random random, FurnitureWords words) {
    this.words = words;
    body = new BodySetting(random, words);
    sign =
        switch (random.nextInt(6)) {
          case 0, 1 -> words.one(SIGNS);
          case 2 -> words.one(NUMBERS);
          default -> "";
        };
    runIn = random.nextInt(4) == 0 ? words.one(RUN_INS) : "";
    bylineGap = words.one(BYLINE_GAPS);
    center = random.nextInt(6) == 0 ? " ".repeat(2 + random.nextInt(18)) : "";
    joined = !runIn.isEmpty() || random.nextInt(3) > 0;
    spaced = random.nextInt(14) == 0;
    kickers = random.nextInt(3) > 0;
    decks = random.nextInt(3) > 0;
    bylines = random.nextInt(6);
    named = random.nextBoolean();
    signatureIndent = random.nextBoolean() ? "　　　　　　　　" : "";
  }

  @Override
  public boolean takesStamps() {
    return runIn.isEmpty();
  }

  @Override
  public void title(ArticleParts article, int number, List<List<Piece>> lines) {
    if (kickers && runIn.isEmpty()) {
      own(article, PartKind.KICKER, article.lines(PartKind.KICKER), lines);
    }
    headline(article, number, lines);
    if (decks && runIn.isEmpty()) {
      own(article, PartKind.DECK, article.lines(PartKind.DECK), lines);
    }
    if (bylines < 3 && runIn.isEmpty()) {
      own(article, PartKind.BYLINE, byline(article), lines);
    }
  }

  private void headline(ArticleParts article, int number, List<List<Piece>> lines) {
    List<String> printed = article.lines(PartKind.HEADLINE);
    if (printed.isEmpty()) {
      return;
    }
    String one = article.headline();
    List<String> set =
        joined ? List.of(spaced ? one.replaceAll("(?<=.)(?=.)", " ") : one) : printed;
    for (int i = 0; i < set.size(); i++) {
      List<Piece> line = new ArrayList<>();
      String before = i == 0 ? sign.replace("%d", String.valueOf(number)) : "";
      BodySetting.sign(line, before);
      boolean stops = i == set.size() - 1 && "。！".contains(runIn) && !runIn.isEmpty();
      String text = (line.isEmpty() ? center : "") + set.get(i) + (stops ? runIn : "");
      line.add(new Piece(PartKind.HEADLINE, article.number(), i == 0, false, text));
      BodySetting.sign(line, BodySetting.closing(before));
      lines.add(line);
    }
    if (bylines == 3 && !byline(article).isEmpty() && runIn.isEmpty()) {
      lines.getLast().add(Piece.sign(bylineGap));
      String text = String.join(" ", article.lines(PartKind.BYLINE));
      if (!text.isEmpty()) {
        lines.getLast().add(new Piece(PartKind.BYLINE, article.number(), true, false, text));
      }
    }
    if (!runIn.isEmpty()) {
      open = lines.removeLast();
      if (!"。！".contains(runIn)) {
        open.add(Piece.sign(runIn));
      }
    }
  }

  private void own(
      ArticleParts article, PartKind kind, List<String> printed, List<List<Piece>> lines) {
    for (int i = 0; i < printed.size(); i++) {
      String text = center + printed.get(i);
      lines.add(List.of(new Piece(kind, article.number(), i == 0, false, text)));
    }
  }

  private List<String> byline(ArticleParts article) {
    List<String> printed = article.lines(PartKind.BYLINE);
    if (!printed.isEmpty() || !named) {
      return printed;
    }
    String role = words.one(new String[] {"本报记者 ", "记者 ", "□记者 ", "", "文/", "通讯员 ", "○", "■本报记者 "});
    return List.of(role + words.name());
  }

  @Override
  public void body(ArticleParts article, List<List<Piece>> lines) {
    List<Part> parts = body.parts(article);
    boolean first = true;
    for (Part part : parts) {
      if (first && !open.isEmpty() && part.kind() != PartKind.PARAGRAPH) {
        lines.add(open);
        open = List.of();
      }
      body.add(article, part, first ? open : List.of(), lines);
      open = List.of();
      first = false;
    }
    if (!open.isEmpty()) {
      lines.add(open);
      open = List.of();
    }
    if (bylines == 4) {
      List<String> signature = byline(article);
      for (int i = 0; i < signature.size(); i++) {
        String text = signatureIndent + signature.get(i);
        lines.add(List.of(new Piece(PartKind.BYLINE, article.number(), i == 0, false, text)));
      }
    }
  }
}
