package io.broadsheet.text.fit;

import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Sets field labels before all parts of a page, or a sign or number before its headlines. */
final class PartSigns {

  private static final String[] SIGNS = {
    "■", "●", "◆ ", "# ", "## ", "### ", "**", "★", "▲", "> ", "· ", "【", "《", "=== "
  };
  private static final Map<String, String> CLOSING =
      Map.of("**", "**", "【", "】", "《", "》", "=== ", " ===");
  private static final String[] COLONS = {"：", ":", "： ", "|", " "};
  private static final String[] BRACKETS = {"", "", "【】", "[]", "<>"};
  private static final Map<PartKind, String[]> FIELDS =
      new EnumMap<>(
          Map.of(
              PartKind.HEADLINE, new String[] {"标题", "题目", "主题", "题名", "HD", "TI", "题", "主标题"},
              PartKind.KICKER, new String[] {"引题", "肩题", "眉题", "KT", "引"},
              PartKind.DECK, new String[] {"副题", "副标题", "ST", "副"},
              PartKind.BYLINE, new String[] {"作者", "署名", "BY", "AU", "记者", "责任者"},
              PartKind.PARAGRAPH, new String[] {"正文", "全文", "内容", "TX", "文", "LP"}));

  private final Random random;

  private PartSigns(Random random) {
    this.random = random;
  }

  /** The lines with labels or signs, or as they are. */
  static List<List<Piece>> announce(List<List<Piece>> lines, Random random) {
    return new PartSigns(random).announce(lines);
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private List<List<Piece>> announce(List<List<Piece>> lines) {
    Map<PartKind, String> before = new EnumMap<>(PartKind.class);
    switch (random.nextInt(8)) {
      case 0 -> {
        String colon = one(COLONS);
        String brackets = one(BRACKETS);
        FIELDS.forEach((kind, words) -> before.put(kind, field(one(words), colon, brackets)));
      }
      case 1 -> before.put(PartKind.HEADLINE, one(SIGNS));
      case 2 -> before.put(PartKind.HEADLINE, "1.");
      default -> {
        return lines;
      }
    }
    Set<String> seen = new HashSet<>();
    int number = 0;
    List<List<Piece>> announced = new ArrayList<>();
    for (List<Piece> line : lines) {
      Piece first = line.isEmpty() ? null : line.getFirst();
      boolean put = first != null && line.size() == 1 && first.begins();
      String sign = put ? before.get(first.kind()) : null;
      if (sign == null || !seen.add(first.kind() + " " + first.article())) {
        announced.add(line);
        continue;
      }
      List<Piece> signed = new ArrayList<>();
      signed.add(Piece.sign(sign.equals("1.") ? ++number + "." : sign));
      signed.add(first);
      if (CLOSING.containsKey(sign)) {
        signed.add(Piece.sign(CLOSING.get(sign)));
      }
      announced.add(signed);
    }
    return announced;
  }

  private static String field(String word, String colon, String brackets) {
    return brackets.isEmpty() ? word + colon : brackets.charAt(0) + word + brackets.charAt(1);
  }
}
