package io.broadsheet.text.fit;

import io.broadsheet.text.fit.ArticleParts.Part;
import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Articles of which every part stands in one line, parted by a separator, with other columns. */
final class RowSetting implements FormComposition.ArticleSetting {

  private static final String[] GAPS = {
    "\t", "\t", "|", " | ", "||", "｜", "；", "##", "@@", "   ", "　　　", " / ", "\",\"", "——", "$$",
    "‖‖", "^"
  };
  private static final String[] COLUMNS = {
    "%d", "%t", "%p", "%2", "A%2", "%s", "%t %h", "%p", "%d字", "第%2版"
  };

  private final FurnitureWords words;
  private final List<String> before = new ArrayList<>();
  private final List<String> behind = new ArrayList<>();
  private final List<PartKind> kinds = new ArrayList<>();
  private final String gap;
  private final boolean quoted;
  private final boolean empties;
  private final boolean lined;
  private final boolean header;
  private final BodySetting body;

  RowSetting(Random random, FurnitureWords words) {
    this.words = words;
    body = new BodySetting(random, words);
    gap = words.one(GAPS).replace("‖‖", "¦");
    for (int i = random.nextInt(5); i > 0; i--) {
      before.add(words.one(COLUMNS));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      behind.add(words.one(COLUMNS));
    }
    for (PartKind kind :
        List.of(PartKind.KICKER, PartKind.HEADLINE, PartKind.DECK, PartKind.BYLINE)) {
      if (kind == PartKind.HEADLINE || random.nextInt(3) > 0) {
        kinds.add(kind);
      }
    }
    if (random.nextInt(4) == 0) {
      kinds.remove(PartKind.HEADLINE);
      kinds.addFirst(PartKind.HEADLINE);
    }
    quoted = random.nextInt(4) == 0;
    empties = random.nextBoolean();
    lined = random.nextInt(3) == 0;
    header = random.nextInt(3) == 0;
  }

  @Override
  public Optional<String> header() {
    String names = "序号 日期 报纸 版次 引题 标题 副题 作者 正文 字数";
    return header ? Optional.of(names.replace(" ", gap)) : Optional.empty();
  }

  @Override
  public boolean takesStamps() {
    return false;
  }

  @Override
  public void title(ArticleParts article, int number, List<List<Piece>> lines) {
    List<Piece> line = new ArrayList<>();
    for (String column : before) {
      line.add(Piece.furniture(words.write(column, "")));
      line.add(Piece.sign(gap));
    }
    for (PartKind kind : kinds) {
      String text = String.join(" ", article.lines(kind));
      if (!text.isEmpty()) {
        line.add(new Piece(kind, article.number(), true, false, text));
        line.add(Piece.sign(gap));
      } else if (empties) {
        line.add(Piece.sign(gap));
      }
    }
    if (line.isEmpty()) {
      line.add(Piece.sign(String.valueOf(number)));
    }
    lines.add(line);
  }

  @Override
  public void body(ArticleParts article, List<List<Piece>> lines) {
    List<Piece> line = lines.removeLast();
    String quote = quoted ? "\"" : "";
    BodySetting.sign(line, quote);
    List<Part> parts = body.parts(article);
    boolean prose = parts.stream().allMatch(part -> part.kind() == PartKind.PARAGRAPH);
    if (!parts.isEmpty() && (lined || !prose)) {
      for (Part part : parts) {
        lines.add(line);
        line.add(new Piece(part.kind(), article.number(), true, false, part.text()));
        line = new ArrayList<>();
      }
      line = lines.removeLast();
    } else {
      StringBuilder all = new StringBuilder();
      parts.forEach(part -> all.append(part.text()));
      line.add(new Piece(PartKind.PARAGRAPH, article.number(), true, false, all.toString()));
    }
    BodySetting.sign(line, quote);
    for (String column : behind) {
      line.add(Piece.sign(gap));
      line.add(Piece.furniture(words.write(column, "")));
    }
    lines.add(line);
  }
}
