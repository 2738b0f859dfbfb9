package io.broadsheet.text.split.mark;

import java.util.Set;

/**
 * Knows paragraphs that open as ledes do: they say when something happened, or from whom the paper
 * knows it.
 */
public final class LedeReader {

  private static final int REACH = 60;

  private final Set<String> words;

  /** Reads with the list {@code lede-word} of a vocabulary. */
  public LedeReader(Vocabulary vocabulary) {
    words = vocabulary.words("lede-word");
  }

  /** Whether the first words of {@code paragraph} are those of a lede. */
  public boolean opens(CharSequence paragraph) {
    String head = paragraph.subSequence(0, Math.min(REACH, paragraph.length())).toString();
    return namesDay(head) || words.stream().anyMatch(head::contains);
  }

  private static boolean namesDay(String head) {
    for (int day = head.indexOf('日'); day > 0; day = head.indexOf('日', day + 1)) {
      if (Character.isDigit(head.charAt(day - 1))) {
        return true;
      }
    }
    return false;
  }
}
