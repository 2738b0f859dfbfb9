package io.broadsheet.text.fit;

import io.broadsheet.text.fit.ArticleParts.Part;
import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How the bodies of a page are set: indents, blank lines, the width of columns, signs, tags. */
final class BodySetting {

  private static final String[] INDENTS = {"　　", "　　", "", "", "    ", "  ", "　"};
  private static final String[][] TAGS = {
    {"<p>", "</p>"},
    {"<p>", ""},
    {"> ", ""},
    {"* ", ""},
    {"&nbsp;&nbsp;", ""},
    {"<p>　　", "</p>"},
    {"<br/>", ""},
    {"- ", ""},
    {"　　", "<br>"},
    {"\"", "\","},
    {"| ", " |"},
    {"#", ""},
    {"++", ""}
  };
  private static final String[] HEADING_SIGNS = {
    "", "", "", "■", "●", "◆ ", "## ", "### ", "**", "<strong>", "【", "▌", "§ ", "★"
  };
  private static final String NOT_FIRST = "，。、；：！？”》）」』";
  private static final String WIDE = "，。；：！？（）";
  private static final String NARROW = ",.;:!?()";

  private final String indent;
  private final String[] tags;
  private final String headingSign;
  private final String captionSign;
  private final int width;
  private final boolean spread;
  private final boolean narrow;
  private final boolean captions;

  BodySetting(Random random, FurnitureWords words) {
    indent = words.one(INDENTS);
    tags = random.nextInt(7) == 0 ? words.one(TAGS) : new String[] {"", ""};
    headingSign = words.one(HEADING_SIGNS);
    captionSign = words.one(new String[] {"", "", "▲", "△", "图：", "[图片] ", "【图】", "图片说明：", "⊙"});
    width = random.nextInt(3) == 0 ? 10 + random.nextInt(30) : Integer.MAX_VALUE;
    spread = random.nextInt(4) == 0;
    narrow = random.nextInt(8) == 0;
    captions = random.nextInt(4) > 0;
  }

  /** The parts of a body that are set at all. */
  List<Part> parts(ArticleParts article) {
    List<Part> kept =
        article.body().stream().filter(p -> captions || p.kind() != PartKind.CAPTION).toList();
    return kept.isEmpty() ? article.body() : kept;
  }

  /** Adds a part, its first line behind what stands in that line already. */
  void add(ArticleParts article, Part part, List<Piece> line, List<List<Piece>> lines) {
    List<Piece> now = new ArrayList<>(line);
    String text = narrow ? narrow(part.text()) : part.text();
    switch (part.kind()) {
      case SECTION_HEADING -> {
        sign(now, headingSign);
        now.add(new Piece(part.kind(), article.number(), true, false, text));
        sign(now, closing(headingSign));
        lines.add(now);
      }
      case CAPTION -> {
        sign(now, captionSign);
        now.add(new Piece(part.kind(), article.number(), true, false, text));
        lines.add(now);
      }
      default -> paragraph(article.number(), (line.isEmpty() ? indent : "") + text, now, lines);
    }
    if (spread) {
      lines.add(List.of());
    }
  }

  private void paragraph(int article, String text, List<Piece> line, List<List<Piece>> lines) {
    List<Piece> now = line;
    if (line.isEmpty()) {
      sign(now, tags[0]);
    }
    int used = now.stream().mapToInt(p -> p.text().length()).sum();
    boolean begins = true;
    for (String rest = text; !rest.isEmpty(); used = 0) {
      int end = Math.min(rest.length(), Math.max(4, width - used));
      while (end < rest.length() && NOT_FIRST.indexOf(rest.charAt(end)) >= 0) {
        end++;
      }
      now.add(new Piece(PartKind.PARAGRAPH, article, begins, false, rest.substring(0, end)));
      begins = false;
      rest = rest.substring(end).stripLeading();
      if (rest.isEmpty()) {
        sign(now, tags[1]);
      }
      lines.add(now);
      now = new ArrayList<>();
    }
  }

  private static String narrow(String text) {
    StringBuilder narrowed = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = WIDE.indexOf(text.charAt(i));
      if (at >= 0) {
        narrowed.setCharAt(i, NARROW.charAt(at));
      }
    }
    return narrowed.toString();
  }

  static void sign(List<Piece> line, String sign) {
    if (!sign.isEmpty()) {
      line.add(Piece.sign(sign));
    }
  }

  /** The sign behind a part that has this one before it. */
  static String closing(String sign) {
    return switch (sign.strip()) {
      case "**", "'''", "==", "===" -> sign.strip();
      case "【" -> "】";
      case "《" -> "》";
      case "〖" -> "〗";
      case "“" -> "”";
      case "〈" -> "〉";
      default -> sign.startsWith("<") ? sign.strip().replaceFirst("<(\\w+).*", "</$1>") : "";
    };
  }
}
