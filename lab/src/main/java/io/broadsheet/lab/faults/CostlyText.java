package io.broadsheet.lab.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that are made to cost a reader of pages much.
 *
 * @param seed decides on those that are made up
 */
record CostlyText(long seed) {

  private static final int PIECES_OF_A_MIXTURE = 200;

  /** What readers of pages look at twice. */
  private static final List<String> PIECES =
      List.of(
          "春节",
          "中秋节",
          "农历八月十五",
          "正月",
          "清明",
          "母亲节",
          "《",
          "》",
          "“",
          "”",
          "（记者",
          "（",
          "□",
          "◆",
          "本报讯 ",
          "本报记者 ",
          "王建国",
          "市委书记",
          "青岛",
          "有限公司",
          "国家发展改革委员会",
          "2024年",
          "去年",
          "3月4日",
          "12亿元",
          "36公里",
          "百分之七十",
          "第02版",
          "（下转第二版）",
          "（上接第一版）",
          "导读",
          "，",
          "。",
          "、",
          "：",
          "\n",
          "\n\n",
          "\n \n",
          "  ",
          "·",
          "X",
          "9",
          "一",
          "的");

  /** The same pieces in a random order, again and again. */
  String mixture(int characters) {
    var random = new SplittableRandom(seed);
    return filled(
        Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
            .limit(PIECES_OF_A_MIXTURE)
            .collect(Collectors.joining()),
        characters);
  }

  /** A mixture without line ends. */
  String oneLine(int characters) {
    return mixture(characters).replace('\n', '，');
  }

  /** So many headlines, no two of which are equal, and hardly a story. */
  String headlines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "短行标题" + i + "\n\n")
        .collect(Collectors.joining());
  }

  /** Texts of about {@code characters} characters, by what they are made of. */
  static Map<String, String> kinds(int characters) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("festivals", filled("春节中秋节国庆，元宵节重阳节。", characters));
    kinds.put("lunar days", filled("农历八月十五，正月初五，2023年腊月二十三。", characters));
    kinds.put("solar terms and moving feasts", filled("清明、立春、冬至、母亲节、复活节。", characters));
    kinds.put("one line of words", filled("国家发展改革", characters));
    kinds.put("one line of names", filled("王建国、李建华、青岛市、星融集团有限公司", characters));
    kinds.put("open marks", filled("《“（", characters));
    kinds.put("lines of one character", filled("一\n", characters));
    kinds.put("headlines over stories", filled("天气很好\n\n本报讯 今天天气很好。\n\n", characters));
    kinds.put("headlines", new CostlyText(0).headlines(characters / 10));
    for (int i = 1; i <= 3; i++) {
      kinds.put("mixture " + i, new CostlyText(i).mixture(characters));
      kinds.put("mixture " + i + " in one line", new CostlyText(i).oneLine(characters));
    }
    return kinds;
  }

  private static String filled(String piece, int characters) {
    return piece.repeat(Math.max(1, characters / piece.length()));
  }
}
