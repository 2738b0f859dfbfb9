package io.broadsheet.text.entity;

import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.recognize.NameEvidence;
import io.broadsheet.text.entity.recognize.NameScores;
import io.broadsheet.text.entity.recognize.NameSpan;
import io.broadsheet.text.entity.value.KnownNames.LongName;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that a page uses speak for the same names wherever else they stand on it. */
final class NamesOfPage implements NameEvidence {
  /** What a name that stands on the page says of the same characters elsewhere. */
  private static final float REPEATED = 4f;

  /** What a long name says of its short form. */
  private static final float SHORTENED = 14f;

  private final Trie names;
  private final List<List<Known>> known = new ArrayList<>();

  private record Known(NamedEntityType type, float score) {}

  NamesOfPage(List<LongName> names) {
    Map<String, Integer> byName = new HashMap<>();
    Trie.Builder trie = new Trie.Builder();
    for (LongName name : names) {
      if (NameScores.take(name.type())) {
        int number = byName.computeIfAbsent(name.shortName(), _ -> byName.size());
        if (number == known.size()) {
          known.add(new ArrayList<>());
          trie.put(name.shortName(), number);
        }
        boolean same = name.shortName().equals(name.longName());
        add(known.get(number), new Known(name.type(), same ? REPEATED : SHORTENED));
      }
    }
    this.names = trie.build();
  }

  /** The same name twice says no more than once. */
  private static void add(List<Known> meanings, Known meaning) {
    if (meanings.stream().noneMatch(other -> other.type() == meaning.type())) {
      meanings.add(meaning);
    }
  }

  @Override
  public void weigh(String text, int start, int end, NameScores scores) {
    for (int from = start; from < end; from++) {
      int node = Trie.ROOT;
      for (int at = from; at < end && node != Trie.NONE; at++) {
        node = names.child(node, text.charAt(at));
        if (node != Trie.NONE && names.value(node) != Trie.NONE) {
          for (Known meaning : known.get(names.value(node))) {
            scores.name(new NameSpan(from, at + 1, meaning.type()), meaning.score());
          }
        }
      }
    }
  }
}
