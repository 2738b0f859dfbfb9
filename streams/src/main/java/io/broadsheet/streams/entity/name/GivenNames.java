package io.broadsheet.streams.entity.name;

import io.broadsheet.streams.entity.lexicon.Resource;
import java.util.List;

/** How likely a character is first, last or alone in a given name. */
record GivenNames(CharacterCosts first, CharacterCosts last, CharacterCosts single) {
  private static final float UNSEEN = 0.15f;
  private static final int CHARACTERS = 3000;

  static GivenNames load() {
    List<String[]> rows = Resource.table("given-names.tsv");
    return new GivenNames(column(rows, 1), column(rows, 2), column(rows, 3));
  }

  private static CharacterCosts column(List<String[]> rows, int column) {
    double total = rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).sum();
    double all = total + UNSEEN * CHARACTERS;
    CharacterCosts costs = new CharacterCosts((float) -Math.log(UNSEEN / all));
    for (String[] row : rows) {
      double count = Double.parseDouble(row[column]) + UNSEEN;
      costs.set(row[0].charAt(0), (float) -Math.log(count / all));
    }
    return costs;
  }
}
