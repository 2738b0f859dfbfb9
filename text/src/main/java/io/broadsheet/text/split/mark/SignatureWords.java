package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.List;

/** Parts signatures into words. */
final class SignatureWords {

  private static final String BREAKS = "、，,：:；;/／（）()【】[]〔〕|｜—―．。﹕“”＊*□■◇◆●○△▲▽▼☆★◎⊙◆-─";

  private SignatureWords() {}

  /** The words of a signature, and the signs between them. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (!Blank.is(c) && BREAKS.indexOf(c) < 0) {
        word.append(c);
      } else {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
        if (!Blank.is(c)) {
          words.add(String.valueOf(c));
        }
      }
    }
    return joined(words);
  }

  /** Two or three single characters with white space between are one name: 金 勇. */
  private static List<String> joined(List<String> words) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      int to = i;
      while (to < words.size() && single(words.get(to), to == i)) {
        to++;
      }
      int length = to - i == 3 ? 3 : to - i >= 2 ? 2 : 1;
      all.add(String.join("", words.subList(i, i + length)));
      i += length;
    }
    return all;
  }

  /** Whether a word may be one character of a name; 文 and others only behind another. */
  private static boolean single(String word, boolean first) {
    String others = first ? BREAKS + "文图圖摄攝" : BREAKS;
    return word.length() == 1 && others.indexOf(word.charAt(0)) < 0;
  }

  /** Whether a word is nothing but a sign between others. */
  static boolean isBreak(String word) {
    return word.length() == 1 && BREAKS.indexOf(word.charAt(0)) >= 0;
  }
}
