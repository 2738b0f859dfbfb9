package io.broadsheet.streams.entity.name;

import io.broadsheet.streams.entity.lexicon.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely a character is first, last or alone in a given name. */
final class GivenNames {
  private static final float UNSEEN = 0.15f;
  private static final int CHARACTERS = 3000;

  private final Map<Character, float[]> costs = new HashMap<>();
  private final float[] unseen = new float[3];

  private GivenNames() {}

  static GivenNames load() {
    List<String[]> rows = Resource.table("given-names.tsv");
    GivenNames names = new GivenNames();
    for (int role = 0; role < 3; role++) {
      int column = role + 1;
      double total = rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).sum();
      double all = total + UNSEEN * CHARACTERS;
      names.unseen[role] = (float) -Math.log(UNSEEN / all);
      for (String[] row : rows) {
        double count = Double.parseDouble(row[column]) + UNSEEN;
        names.costs.computeIfAbsent(row[0].charAt(0), _ -> new float[3])[role] =
            (float) -Math.log(count / all);
      }
    }
    return names;
  }

  float first(char c) {
    return cost(c, 0);
  }

  float last(char c) {
    return cost(c, 1);
  }

  float single(char c) {
    return cost(c, 2);
  }

  private float cost(char c, int role) {
    float[] known = costs.get(c);
    return known == null ? unseen[role] : known[role];
  }
}
