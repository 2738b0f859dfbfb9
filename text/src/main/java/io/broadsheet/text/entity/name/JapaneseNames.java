package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Trie;
import io.broadsheet.text.entity.lexicon.WordSource;

/** Japanese names: a known surname of two or three characters and one or two more. */
public final class JapaneseNames implements WordSource {
  private static final float PERSON = 15.5f;
  private static final float ONE_CHARACTER = 8.5f;
  private static final float CHARACTER = 5.5f;
  private static final int LONGEST_GIVEN = 3;

  private final Trie surnames;
  private final NameContext context;

  private JapaneseNames(Trie surnames, NameContext context) {
    this.surnames = surnames;
    this.context = context;
  }

  /** With the list of the class path. */
  public static JapaneseNames load(DataFiles files, NameContext context) {
    Trie.Builder trie = new Trie.Builder();
    files.file("entity/japanese-surnames.txt").words().forEach(surname -> trie.put(surname, 1));
    return new JapaneseNames(trie.build(), context);
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    int given = surnames.longestFrom(text, start);
    if (given == start || given > limit) {
      return;
    }
    float base = PERSON + context.before(text, start);
    offer(text, given, base - 1, sink);
    float cost = base + ONE_CHARACTER - CHARACTER;
    for (int end = given + 1; end <= Math.min(limit, given + LONGEST_GIVEN); end++) {
      char c = text.charAt(end - 1);
      if (c < '一' || c > '鿿') {
        return;
      }
      cost += end == given + 1 ? CHARACTER : CHARACTER / 2;
      if (end < given + LONGEST_GIVEN || c == '郎' || c == '子') {
        offer(text, end, cost, sink);
      }
    }
  }

  private void offer(String text, int end, float cost, Sink sink) {
    sink.word(end, Math.max(1, cost + context.after(text, end)), PartOfSpeech.PERSON);
  }
}
