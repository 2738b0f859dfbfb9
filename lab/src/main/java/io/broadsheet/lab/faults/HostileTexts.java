package io.broadsheet.lab.faults;

import io.broadsheet.lab.pages.PageGenerator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts and bytes that nobody in good faith would publish, as a source of randomness decides. */
final class HostileTexts {

  private static final int LONG = 400_000;
  private static final int LONG_ONE_OF = 40;
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What a reader of pages might stumble over. */
  private static final List<String> STUMBLING_BLOCKS =
      List.of(
          "（下转第99999999999999999999版）",
          "（上接第0版）",
          "□记者 ",
          "本报13月45日讯 ",
          "9999年99月99日",
          "二〇二四年二月三十日",
          "《《《《",
          "（（（（",
          "“‘“‘",
          "总投资99999999999999999999999999999亿元",
          "-1亩",
          "100%%%%",
          "今日0版",
          "第第第版版版",
          "春节中秋节国庆，元宵节重阳节。",
          "农历八月十五，正月初五，2023年腊月二十三。",
          "清明、立春、母亲节、复活节。",
          "短行标题\n\n",
          "◆◇■□",
          "\u202e",
          "\u0000",
          "\uFEFF",
          "\u2028",
          "\u0085",
          "\t\t\t",
          "\r\r\n",
          "𠮷",
          "👨‍👩‍👧‍👦",
          "e\u0301\u0301\u0301",
          "‏‎");

  private final RandomGenerator random;
  private final PageGenerator pages;

  HostileTexts(RandomGenerator random, long seed) {
    this.random = random;
    this.pages = new PageGenerator(seed);
  }

  /** A text that can be encoded. */
  String text() {
    return switch (random.nextInt(11)) {
      case 0 -> "";
      case 1 -> " 　\n\t\n".repeat(random.nextInt(50));
      case 2 -> block().repeat(1 + random.nextInt(length() / 8));
      case 6 -> new CostlyText(random.nextLong()).mixture(1 + random.nextInt(length()));
      case 7 -> new CostlyText(random.nextLong()).oneLine(1 + random.nextInt(length()));
      case 8 -> new CostlyText(random.nextLong()).headlines(1 + random.nextInt(length() / 6));
      case 3 -> "字".repeat(1 + random.nextInt(length()));
      case 4 -> "一\n".repeat(1 + random.nextInt(length()));
      case 5 -> blocks();
      default -> damaged(pages.page(random.nextInt(10_000)).text());
    };
  }

  /** The bytes of a file. */
  byte[] bytes() {
    return switch (random.nextInt(8)) {
      case 0 -> noise(random.nextInt(4_096));
      case 1 -> broken(text().getBytes(StandardCharsets.UTF_8));
      case 2 -> broken(page().getBytes(GB18030));
      case 3 -> page().getBytes(GB18030);
      case 4 -> page().getBytes(StandardCharsets.UTF_16);
      case 5 -> broken(page().getBytes(StandardCharsets.UTF_16LE));
      default -> text().getBytes(StandardCharsets.UTF_8);
    };
  }

  /** Random bytes. */
  byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** The same with some bits changed, or cut off, or going on. */
  byte[] broken(byte[] bytes) {
    if (bytes.length == 0) {
      return noise(3);
    }
    byte[] broken = bytes.clone();
    switch (random.nextInt(3)) {
      case 0 -> broken = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> broken = java.util.Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(9));
      default -> {
        for (int i = random.nextInt(4); i >= 0; i--) {
          broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return broken;
  }

  private String page() {
    return pages.page(random.nextInt(10_000)).text();
  }

  /** Mostly short, since thousands of them are tried. */
  private int length() {
    return random.nextInt(LONG_ONE_OF) == 0 ? LONG : 300;
  }

  private String block() {
    return STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size()));
  }

  private String blocks() {
    var text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(block()).append(random.nextInt(3) == 0 ? "\n" : "");
    }
    return text.toString();
  }

  private String damaged(String page) {
    var text = new StringBuilder(page);
    for (int i = random.nextInt(30); i >= 0; i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, block());
        case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(80)));
        default -> text.insert(at, text.substring(Math.max(0, at - random.nextInt(200)), at));
      }
    }
    return text.toString();
  }
}
