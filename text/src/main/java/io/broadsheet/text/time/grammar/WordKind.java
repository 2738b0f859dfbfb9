package io.broadsheet.text.time.grammar;

import java.util.function.Function;

/**
 * A kind of words of time.
 *
 * @param <V> what a word of this kind means
 */
final class WordKind<V> {

  private final String name;
  private final Function<String, V> meaning;

  WordKind(String name, Function<String, V> meaning) {
    this.name = name;
    this.meaning = meaning;
  }

  /** What the data file calls it. */
  String name() {
    return name;
  }

  /** What a value of the data file means. */
  V meaning(String value) {
    return meaning.apply(value);
  }
}
