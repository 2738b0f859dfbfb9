package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.List;

/** Takes a line that may be a byline apart into names, roles and what stands between. */
final class BylineWords {

  private static final String BREAKS = "、，,：:；;/／（）()【】[]|｜—―．";

  private BylineWords() {}

  /** Words between white space and punctuation; single characters with a space between are one. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (!Blank.is(c) && (BREAKS.indexOf(c) < 0 || slashes(text, i))) {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return joinPadded(words);
  }

  private static boolean slashes(String text, int at) {
    char c = text.charAt(at);
    if (c != '/' && c != '／' || at == 0 || at + 1 >= text.length()) {
      return false;
    }
    String pair = "" + text.charAt(at - 1) + text.charAt(at + 1);
    return pair.equals("文图") || pair.equals("图文");
  }

  private static List<String> joinPadded(List<String> words) {
    List<String> joined = new ArrayList<>();
    boolean open = false;
    for (String word : words) {
      if (open && word.length() == 1) {
        joined.set(joined.size() - 1, joined.getLast() + word);
        open = joined.getLast().length() < 2;
      } else {
        joined.add(word);
        open =
            word.length() == 1 && Character.isIdeographic(word.charAt(0)) && word.charAt(0) != '文';
      }
    }
    return joined;
  }
}
