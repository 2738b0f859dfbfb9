package io.broadsheet.text.split.mark;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words by which newspapers mark their parts: roles, agencies, index heads. Read from a text of
 * lines {@code key = word word ...}; {@code #} starts a comment and a key may be repeated.
 */
public final class Vocabulary {

  private final Map<String, Set<String>> lists;

  private Vocabulary(Map<String, Set<String>> lists) {
    this.lists = lists;
  }

  /**
   * Reads a vocabulary.
   *
   * @throws IllegalArgumentException naming the line that is neither a comment nor a list
   */
  public static Vocabulary parse(String text) {
    Map<String, Set<String>> lists = new HashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        continue;
      }
      int equals = content.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "vocabulary line " + number + " is not of the form 'key = words': " + content);
      }
      Set<String> words =
          lists.computeIfAbsent(content.substring(0, equals).strip(), k -> new LinkedHashSet<>());
      Collections.addAll(words, content.substring(equals + 1).strip().split("\\s+"));
    }
    return new Vocabulary(lists);
  }

  /**
   * The words of a list.
   *
   * @throws IllegalArgumentException if the vocabulary has no such list
   */
  public Set<String> words(String key) {
    Set<String> words = lists.get(key);
    if (words == null) {
      throw new IllegalArgumentException("the vocabulary has no list '" + key + "'");
    }
    return Collections.unmodifiableSet(words);
  }
}
