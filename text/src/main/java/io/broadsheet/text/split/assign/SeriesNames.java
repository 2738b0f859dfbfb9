package io.broadsheet.text.split.assign;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.line.Blank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows the titles that name a series of articles: those of a list, and those repeated. */
public final class SeriesNames {

  private static final int LONGEST = 60;

  private final Set<String> known;
  private final Set<String> words;
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * Counts the titles of a page; {@code known} are names of series, {@code words} parts of them.
   */
  public SeriesNames(Set<String> known, Set<String> words, String text, List<TitleBlock> titles) {
    this.known = known;
    this.words = words;
    titles.forEach(title -> counts.merge(words(text, title), 1, Integer::sum));
  }

  boolean has(String text, TitleBlock title) {
    String words = words(text, title);
    return !words.isEmpty() && known.stream().anyMatch(name -> names(words, name));
  }

  /** The name of a series may have a number or a subtitle behind it. */
  private static boolean names(String words, String name) {
    return words.startsWith(name)
        && (words.length() == name.length() || !Character.isLetter(words.charAt(name.length())));
  }

  boolean hasWord(String text, TitleBlock title) {
    String printed = words(text, title);
    return words.stream().anyMatch(printed::contains);
  }

  boolean repeated(String text, TitleBlock title) {
    String words = words(text, title);
    return !words.isEmpty() && counts.getOrDefault(words, 0) > 1;
  }

  private static String words(String text, TitleBlock title) {
    StringBuilder words = new StringBuilder();
    for (TextRange range : title.ranges()) {
      if (words.length() + range.length() > LONGEST) {
        return "";
      }
      words.append(Blank.remove(range.of(text)));
    }
    return words.toString();
  }
}
