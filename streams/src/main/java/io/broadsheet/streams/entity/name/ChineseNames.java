package io.broadsheet.streams.entity.name;

import io.broadsheet.streams.entity.lexicon.Candidates;
import io.broadsheet.streams.entity.lexicon.PartOfSpeech;
import io.broadsheet.streams.entity.lexicon.Resource;
import java.util.HashMap;
import java.util.Map;

/**
 * Chinese names made up of a surname and one or two characters, each as likely as its surname, its
 * characters and what stands around it make it.
 */
public final class ChineseNames implements Candidates {
  private static final float PERSON = 4.6f;
  private static final float SINGLE_GIVEN = 1.6f;
  private static final float DOUBLE_GIVEN = 0.25f;

  private final Map<String, Float> surnames;
  private final GivenNames given;
  private final NameContext context;

  private ChineseNames(Map<String, Float> surnames, GivenNames given, NameContext context) {
    this.surnames = surnames;
    this.given = given;
    this.context = context;
  }

  /** The names that the tables of the class path make likely. */
  public static ChineseNames load() {
    Map<String, Float> surnames = new HashMap<>();
    for (String[] row : Resource.table("surnames.tsv")) {
      surnames.put(row[0], (float) -Math.log(Double.parseDouble(row[1]) / 1000));
    }
    return new ChineseNames(surnames, GivenNames.load(), NameContext.load());
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    offer(text, start, start + 1, limit, sink);
    offer(text, start, start + 2, limit, sink);
  }

  private void offer(String text, int start, int given1, int limit, Sink sink) {
    if (given1 >= limit) {
      return;
    }
    Float surname = surnames.get(text.substring(start, given1));
    if (surname == null) {
      return;
    }
    float base = PERSON + surname + context.before(text, start);
    char first = text.charAt(given1);
    if (!isHan(first)) {
      return;
    }
    offer(base + SINGLE_GIVEN + given.single(first), text, given1 + 1, sink);
    if (given1 + 1 < limit && isHan(text.charAt(given1 + 1))) {
      float cost = base + DOUBLE_GIVEN + given.first(first) + given.last(text.charAt(given1 + 1));
      offer(cost, text, given1 + 2, sink);
    }
  }

  private void offer(float cost, String text, int end, Sink sink) {
    sink.word(end, Math.max(1, cost + context.after(text, end)), PartOfSpeech.PERSON);
  }

  private static boolean isHan(char c) {
    return c >= '一' && c <= '鿿';
  }
}
