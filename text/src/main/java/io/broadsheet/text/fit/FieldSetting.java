package io.broadsheet.text.fit;

import io.broadsheet.text.fit.ArticleParts.Part;
import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Articles as records of a database: a label before each part, and fields that are none. */
final class FieldSetting implements FormComposition.ArticleSetting {

  private static final Map<PartKind, String> LABELS =
      Map.of(
          PartKind.HEADLINE, "标题 题目 主题 题名 HD TI 题 主标题 Headline title 篇名 正题 文章标题 headline 名称",
          PartKind.KICKER, "引题 肩题 眉题 KT 引 上题 kicker 引标题",
          PartKind.DECK, "副题 副标题 ST 副 subtitle 子标题 次题",
          PartKind.BYLINE, "作者 署名 BY AU 记者 责任者 Byline 作者/通讯员 撰稿 author",
          PartKind.PARAGRAPH, "正文 全文 内容 TX 文 LP Body 文章内容 content 原文 正　文");
  private static final String[] COLONS = {"：", ":", "： ", ": ", "|", " ", "=", "　", " - ", "\t"};
  private static final String[] BRACKETS = {"", "", "", "【】", "[]", "<>", "〖〗", "〔〕", "（）", "▲："};

  private final FurnitureWords words;
  private final BodySetting body;
  private final Map<PartKind, String> labels = new EnumMap<>(PartKind.class);
  private final List<PartKind> order =
      new ArrayList<>(List.of(PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE));
  private final List<String> others = new ArrayList<>();
  private final String colon;
  private final String brackets;
  private final boolean empties;
  private final boolean below;
  private final boolean bodyBelow;
  private final boolean summary;
  private final boolean stamped;

  FieldSetting(Random random, FurnitureWords words) {
    this.words = words;
    body = new BodySetting(random, words);
    for (PartKind kind : PartKind.values()) {
      if (LABELS.containsKey(kind)) {
        labels.put(kind, words.one(LABELS.get(kind).split(" ")));
      }
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(order, random);
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      others.add(words.field());
    }
    colon = words.one(COLONS);
    brackets = words.one(BRACKETS);
    empties = random.nextBoolean();
    below = random.nextInt(8) == 0;
    bodyBelow = random.nextBoolean();
    summary = random.nextInt(5) == 0;
    stamped = random.nextInt(3) == 0;
  }

  @Override
  public boolean takesStamps() {
    return stamped;
  }

  private String label(String word) {
    if (brackets.isEmpty()) {
      return word + colon;
    }
    return brackets.charAt(0) + word + brackets.charAt(1);
  }

  @Override
  public void title(ArticleParts article, int number, List<List<Piece>> lines) {
    int at = 0;
    for (PartKind kind : order) {
      field(article, kind, lines);
      int share = (others.size() * ++at) / order.size();
      for (int i = others.size() * (at - 1) / order.size(); i < share; i++) {
        String[] field = words.write(others.get(i), "").split("=", 2);
        lines.add(List.of(Piece.furniture(label(field[0]) + field[1])));
      }
    }
    if (summary && !article.body().isEmpty()) {
      String text = article.body().getFirst().text();
      String begin = text.substring(0, Math.min(40, text.length()));
      lines.add(List.of(Piece.furniture(label("摘要") + begin + "……")));
    }
  }

  private void field(ArticleParts article, PartKind kind, List<List<Piece>> lines) {
    List<String> printed = article.lines(kind);
    List<Piece> line = new ArrayList<>(List.of(Piece.sign(label(labels.get(kind)))));
    if (printed.isEmpty()) {
      if (empties && kind != PartKind.HEADLINE) {
        lines.add(line);
      }
      return;
    }
    if (below) {
      lines.add(line);
      line = new ArrayList<>();
    }
    line.add(new Piece(kind, article.number(), true, false, String.join(" ", printed)));
    lines.add(line);
  }

  @Override
  public void body(ArticleParts article, List<List<Piece>> lines) {
    List<Piece> line = List.of(Piece.sign(label(labels.get(PartKind.PARAGRAPH))));
    if (bodyBelow || article.body().isEmpty()) {
      lines.add(line);
      line = List.of();
    }
    for (Part part : body.parts(article)) {
      body.add(article, part, line, lines);
      line = List.of();
    }
  }
}
