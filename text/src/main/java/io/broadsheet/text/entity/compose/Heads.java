package io.broadsheet.text.entity.compose;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that end names: 公司, 委员会, 新区, 项目. */
final class Heads {
  private final Trie reversed;
  private final List<HeadWord> heads;

  private Heads(Trie reversed, List<HeadWord> heads) {
    this.reversed = reversed;
    this.heads = heads;
  }

  static Heads load(DataFiles files) {
    Trie.Builder trie = new Trie.Builder();
    List<HeadWord> heads = new ArrayList<>();
    for (String[] row : files.file("entity/heads.tsv").table()) {
      NamedEntityType type = NamedEntityType.valueOf(row[0]);
      Need need = Need.valueOf(row[1].toUpperCase(Locale.ROOT));
      for (String word : row[2].split(" ")) {
        trie.putReversed(word, heads.size());
        heads.add(new HeadWord(word.length(), type, need));
      }
    }
    return new Heads(trie.build(), List.copyOf(heads));
  }

  /** The longest head that ends before {@code end} and does not start before {@code from}. */
  Optional<HeadWord> endingAt(String text, int from, int end) {
    int node = Trie.ROOT;
    Optional<HeadWord> longest = Optional.empty();
    for (int at = end - 1; at >= from; at--) {
      node = reversed.child(node, text.charAt(at));
      if (node == Trie.NONE) {
        break;
      }
      if (reversed.value(node) != Trie.NONE) {
        longest = Optional.of(heads.get(reversed.value(node)));
      }
    }
    return longest;
  }

  /** What must stand before a head to make a name. */
  enum Need {
    /** Any brand or modifier. */
    ANYTHING,
    /** As NAME, and made-up names and the words of a trade may stand between. */
    TRADE,
    /** Somewhere before it a place, an organization or another name. */
    NAME,
    /** A name, with a subject of administration or nothing between. */
    ORGAN,
    /** As ORGAN, and the head must be a word of its own. */
    ALONE,
    /** A name right before it. */
    SUFFIX
  }

  /**
   * A word that ends names.
   *
   * @param length in code units
   * @param type of what it ends
   * @param need what must stand before it
   */
  record HeadWord(int length, NamedEntityType type, Need need) {}
}
