package io.broadsheet.text.split.words;

import io.broadsheet.text.data.DataFiles;

/**
 * How much it tells that two texts share a pair of characters: little if every other article has
 * it, all if hardly any has (inverse document frequency, Spärck Jones 1972).
 */
public final class Rarity {

  private static final Rarity DEFAULT = parse(DataFiles.standard().file("split/pairs.txt").text());
  private static final int SLOTS = 1 << 15;

  private final int[] pairs = new int[SLOTS];
  private final float[] weights = new float[SLOTS];

  private Rarity() {}

  /** The rarities that come with the splitter. */
  public static Rarity standard() {
    return DEFAULT;
  }

  private static Rarity parse(String text) {
    Rarity rarity = new Rarity();
    for (String line : text.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0 && !line.startsWith("#")) {
        float weight = Integer.parseInt(line.substring(0, equals).strip()) / 100f;
        for (String pair : line.substring(equals + 1).strip().split(" ")) {
          rarity.put((pair.charAt(0) << 16) | pair.charAt(1), weight);
        }
      }
    }
    return rarity;
  }

  private void put(int pair, float weight) {
    int at = slot(pair);
    pairs[at] = pair;
    weights[at] = weight;
  }

  /** The rarity of a pair as {@link Pairs} gives it, 0.2 to 1. */
  public double of(int pair) {
    int at = slot(pair);
    return pairs[at] == pair ? weights[at] : 1;
  }

  private int slot(int pair) {
    int hash = pair * 0x9E3779B1;
    int at = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (pairs[at] != 0 && pairs[at] != pair) {
      at = (at + 1) & (SLOTS - 1);
    }
    return at;
  }
}
