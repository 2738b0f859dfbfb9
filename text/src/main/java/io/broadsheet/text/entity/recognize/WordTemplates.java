package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.learn.FeatureSink;

/** The words around with their parts of speech, the composed names, and the lists of words. */
final class WordTemplates {
  private static final int WORD = 50;
  private static final int COMPOSED = 70;
  private static final int LIST = 80;
  private static final int LIST_BEFORE = 100;
  private static final int LIST_BEHIND = 120;
  private static final int LISTS = 141;
  private static final long NO_WORD = 1;

  private final Line line;
  private final Wordlists.Places lists;
  private final long[] hashes;

  WordTemplates(Line line, Wordlists.Places lists) {
    this.line = line;
    this.lists = lists;
    hashes = new long[line.words().size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = hash(line.words().get(i));
    }
  }

  private long hash(Token word) {
    long hash = 17;
    for (int at = word.start(); at < word.end(); at++) {
      hash = hash * 0x100000001B3L + line.at(at);
    }
    return hash;
  }

  /** The word, its neighbours' parts of speech, the composed name and the lists here. */
  void telling(int at, FeatureSink features) {
    int index = line.wordAt()[at];
    Token word = line.words().get(index);
    int part = Line.partOf(word, at);
    long form = form(word, part);
    features.add(WORD, form);
    features.add(WORD + 3, form * 64 + line.posOf(index - 1));
    features.add(WORD + 4, form * 64 + line.posOf(index + 1));
    features.add(WORD + 6, word(index) * 8 + part);
    features.add(COMPOSED + 2, line.composed()[at]);
    lists(LIST, at, features);
    if (lists.parts()[at] != 0) {
      features.add(LISTS, lists.parts()[at]);
    }
  }

  private void lists(int template, int at, FeatureSink features) {
    for (int left = lists.parts()[at]; left != 0; ) {
      int list = Integer.numberOfTrailingZeros(left) / 2;
      features.add(template + list, lists.of(list, at));
      left &= ~(3 << 2 * list);
    }
  }

  /** The words farther off, and what stands in the lists and composed names beside. */
  void further(int at, FeatureSink features) {
    words(at, features);
    composed(at, features);
    if (at > 0) {
      lists(LIST_BEFORE, at - 1, features);
    }
    if (at + 1 < line.length()) {
      lists(LIST_BEHIND, at + 1, features);
    }
  }

  private static long form(Token word, int part) {
    return word.pos().ordinal() * 64L + part * 8 + Math.min(4, word.length());
  }

  private void words(int at, FeatureSink features) {
    int index = line.wordAt()[at];
    Token word = line.words().get(index);
    int part = Line.partOf(word, at);
    long form = form(word, part);
    int before = line.posOf(index - 1);
    int behind = line.posOf(index + 1);
    features.add(WORD + 1, before * 8 + part);
    features.add(WORD + 2, behind * 8 + part);
    features.add(WORD + 5, (form * 64 + before) * 64 + behind);
    features.add(WORD + 7, word(index - 1) * 8 + part);
    features.add(WORD + 8, word(index + 1) * 8 + part);
    features.add(WORD + 9, word(index - 1) * 8192 + form);
    features.add(WORD + 10, word(index + 1) * 8192 + form);
    features.add(WORD + 11, (line.posOf(index - 2) * 64L + before) * 8192 + form);
    features.add(WORD + 12, (line.posOf(index + 2) * 64L + behind) * 8192 + form);
    features.add(WORD + 13, word(index - 2) * 8 + part);
    features.add(WORD + 14, word(index + 2) * 8 + part);
    features.add(WORD + 15, (word(index - 1) * 31 + word(index + 1)) * 8 + part);
  }

  private long word(int index) {
    return index < 0 || index >= hashes.length ? NO_WORD : hashes[index];
  }

  private void composed(int at, FeatureSink features) {
    int[] composed = line.composed();
    for (int shift = -2; shift <= 2; shift++) {
      if (shift != 0) {
        features.add(COMPOSED + 2 + shift, Line.in(composed, at + shift));
      }
    }
    long here = composed[at];
    features.add(COMPOSED + 5, Line.in(composed, at - 1) * 64L + here);
    features.add(COMPOSED + 6, here * 64 + Line.in(composed, at + 1));
    features.add(COMPOSED + 7, here << 16 | line.at(at));
  }
}
