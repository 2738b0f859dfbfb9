package io.broadsheet.text.entity;

import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.lexicon.WordSource;
import io.broadsheet.text.entity.value.KnownNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that a page is known to use: words that need no further proof. */
final class KnownNameWords implements WordSource {
  private static final float COST = 6.5f;

  private final Trie names;
  private final List<KnownNames.LongName> meanings;

  KnownNameWords(List<KnownNames.LongName> names) {
    Map<String, Integer> byName = new HashMap<>();
    meanings = List.copyOf(names);
    Trie.Builder trie = new Trie.Builder();
    for (int i = 0; i < meanings.size(); i++) {
      if (byName.putIfAbsent(meanings.get(i).shortName(), i) == null) {
        trie.put(meanings.get(i).shortName(), i);
      }
    }
    this.names = trie.build();
  }

  boolean isEmpty() {
    return meanings.isEmpty();
  }

  /** Whether a reading has one of the names in a place where it was not read as such. */
  boolean change(SegmentedText reading) {
    int next = 0;
    List<Token> tokens = reading.tokens();
    int at = 0;
    while (at < reading.text().length()) {
      while (tokens.get(next).end() <= at) {
        next++;
      }
      int end = names.longestFrom(reading.text(), at);
      if (end > at) {
        Token token = tokens.get(next);
        if (token.end() < end || token.pos().entityType().isEmpty()) {
          return true;
        }
        at = token.end();
      } else {
        at++;
      }
    }
    return false;
  }

  /** Whether one of the names stands in a line of a text. */
  boolean standIn(String text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (names.longestFrom(text, at) > at) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    int node = Trie.ROOT;
    for (int at = start; at < limit; at++) {
      node = names.child(node, text.charAt(at));
      if (node == Trie.NONE) {
        return;
      }
      int meaning = names.value(node);
      if (meaning != Trie.NONE) {
        int end = at + 1;
        PartOfSpeech.of(meanings.get(meaning).type()).ifPresent(pos -> offer(end, pos, sink));
      }
    }
  }

  private static void offer(int end, PartOfSpeech pos, Sink sink) {
    sink.word(end, COST, pos);
  }
}
