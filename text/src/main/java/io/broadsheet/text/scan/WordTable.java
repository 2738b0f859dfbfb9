package io.broadsheet.text.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Words with what they mean; finds the longest one at a place in constant time.
 *
 * @param <V> what a word means
 */
public final class WordTable<V> {

  /**
   * A word found at a place.
   *
   * @param end the place after it
   * @param value what it means
   */
  public record Found<V>(int end, V value) {}

  private record Word<V>(String word, V value) {}

  private static final Comparator<Word<?>> LONGEST_FIRST =
      Comparator.comparingInt((Word<?> entry) -> -entry.word().length()).thenComparing(Word::word);

  private static final int WORD_BITS = 6;
  private static final int FILTER_MASK = 63;

  /** One bit for many characters; most characters begin no word and stop here. */
  private final long[] filter = new long[FILTER_MASK + 1];

  /** The same for the characters with which words end. */
  private final long[] lastFilter = new long[FILTER_MASK + 1];

  private final char[] firsts;

  /**
   * A hash table with open addressing from a first character to its place in {@code firsts}, plus
   * 1.
   */
  private final int[] places;

  private final List<List<Word<V>>> entries;
  private final Map<Character, List<Word<V>>> byLast = new HashMap<>();

  /** Makes a table; the words are folded, and none may be empty. */
  public WordTable(Map<String, V> words, Folding folding) {
    TreeMap<Character, List<Word<V>>> byFirst = new TreeMap<>();
    words.forEach(
        (word, value) -> {
          String folded = folding.foldWord(word);
          byFirst
              .computeIfAbsent(folded.charAt(0), c -> new ArrayList<>())
              .add(new Word<>(folded, value));
        });
    byFirst.values().forEach(list -> list.sort(LONGEST_FIRST));
    byFirst.values().stream()
        .flatMap(List::stream)
        .forEach(entry -> byLast.computeIfAbsent(last(entry), c -> new ArrayList<>()).add(entry));
    byLast.values().forEach(list -> list.sort(LONGEST_FIRST));
    for (char last : byLast.keySet()) {
      lastFilter[last >>> WORD_BITS & FILTER_MASK] |= 1L << last;
    }
    StringBuilder keys = new StringBuilder();
    byFirst.keySet().forEach(keys::append);
    this.firsts = keys.toString().toCharArray();
    for (char first : firsts) {
      filter[first >>> WORD_BITS & FILTER_MASK] |= 1L << first;
    }
    this.entries = List.copyOf(byFirst.values());
    this.places = new int[Integer.highestOneBit(firsts.length * 2 + 1) * 2];
    for (int i = 0; i < firsts.length; i++) {
      places[slot(firsts[i])] = i + 1;
    }
  }

  /** The slot of a character, or the free one where it would be. */
  private int slot(char first) {
    int slot = first & places.length - 1;
    while (places[slot] != 0 && firsts[places[slot] - 1] != first) {
      slot = slot + 1 & places.length - 1;
    }
    return slot;
  }

  /** A table of words that mean themselves. */
  public static WordTable<String> ofWords(Stream<String> words, Folding folding) {
    Map<String, String> table = new HashMap<>();
    words.forEach(word -> table.put(word, word));
    return new WordTable<>(table, folding);
  }

  /** The longest word that begins at a place. */
  public Optional<Found<V>> at(FoldedText text, int place) {
    char first = text.at(place);
    if ((filter[first >>> WORD_BITS & FILTER_MASK] >>> first & 1) == 0) {
      return Optional.empty();
    }
    int slot = slot(first);
    if (places[slot] == 0) {
      return Optional.empty();
    }
    for (Word<V> entry : entries.get(places[slot] - 1)) {
      if (text.startsWith(entry.word(), place)) {
        return Optional.of(new Found<>(place + entry.word().length(), entry.value()));
      }
    }
    return Optional.empty();
  }

  /** The longest word that ends right before a place. */
  public Optional<V> before(FoldedText text, int place) {
    char last = text.at(place - 1);
    if ((lastFilter[last >>> WORD_BITS & FILTER_MASK] >>> last & 1) == 0) {
      return Optional.empty();
    }
    for (Word<V> entry : byLast.getOrDefault(last, List.of())) {
      if (text.endsWith(entry.word(), place)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  private static <V> char last(Word<V> entry) {
    return entry.word().charAt(entry.word().length() - 1);
  }

  /** The characters with which the words begin, in code order. */
  public String firstCharacters() {
    return new String(firsts);
  }
}
