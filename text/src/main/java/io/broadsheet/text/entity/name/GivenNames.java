package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import java.util.List;

/** How likely a character is first, last or alone in a given name. */
record GivenNames(CharacterCosts first, CharacterCosts last, CharacterCosts single) {
  private static final float UNSEEN = 0.15f;
  private static final int CHARACTERS = 3000;
  private static final float STRANGE = 2f;
  private static final char NEVER = 0;
  private static final String NEVER_LAST = "还也又就在说等将已曾向对把被与从由到是亦互作及或但并且表指出";
  private static final float DOUBLED = 2.5f;

  static GivenNames load(DataFiles files) {
    List<String[]> rows = files.file("entity/given-names.tsv").table();
    return new GivenNames(column(rows, 1), column(rows, 2), column(rows, 3));
  }

  /** The cost of both characters; two that no known name has are hardly a name, one twice is. */
  float both(char one, char other) {
    if (one == other) {
      return Math.min(first.of(one), last.of(other)) + DOUBLED;
    }
    float sum = first.of(one) + last.of(other) + (NEVER_LAST.indexOf(other) >= 0 ? STRANGE * 2 : 0);
    return sum < first.of(NEVER) + last.of(NEVER) ? sum : sum + STRANGE;
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
