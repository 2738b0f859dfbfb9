package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.data.DataFiles;

/** What single characters do in names, in a few steps each; 0 if they do not. */
final class CharacterTraits {
  private static final double[] SURNAME_STEPS = {1, 5, 20};
  private static final double[] GIVEN_STEPS = {1, 4, 15, 50};
  private static final double[] SINGLE_STEPS = {1, 4, 15};
  private static final double[] SOUND_STEPS = {3, 4.5};
  private static final double[] PLACE_STEPS = {4, 20};

  private final byte[] surname = new byte[Character.MAX_VALUE + 1];
  private final byte[] first = new byte[Character.MAX_VALUE + 1];
  private final byte[] last = new byte[Character.MAX_VALUE + 1];
  private final byte[] single = new byte[Character.MAX_VALUE + 1];
  private final byte[] sound = new byte[Character.MAX_VALUE + 1];
  private final byte[] place = new byte[Character.MAX_VALUE + 1];

  private CharacterTraits() {}

  static CharacterTraits load(DataFiles files) {
    var traits = new CharacterTraits();
    for (String[] row : files.file("entity/surnames.tsv").table()) {
      if (row[0].length() == 1) {
        traits.surname[row[0].charAt(0)] = step(row[1], 1, SURNAME_STEPS);
      }
    }
    for (String[] row : files.file("entity/given-names.tsv").table()) {
      char c = row[0].charAt(0);
      traits.first[c] = step(row[1], 0, GIVEN_STEPS);
      traits.last[c] = step(row[2], 0, GIVEN_STEPS);
      traits.single[c] = step(row[3], 0, SINGLE_STEPS);
    }
    for (String[] row : files.file("entity/transliteration.tsv").table()) {
      byte step = step(row[0], 1, SOUND_STEPS);
      row[1].chars().forEach(c -> traits.sound[c] = step);
    }
    for (String[] row : files.file("entity/place-characters.tsv").table()) {
      traits.place[row[0].charAt(0)] = step(row[1], 1, PLACE_STEPS);
    }
    return traits;
  }

  private static byte step(String number, int lowest, double[] steps) {
    double value = Double.parseDouble(number);
    int step = 0;
    while (step < steps.length && value >= steps[step]) {
      step++;
    }
    return (byte) (lowest + step);
  }

  /** How common a surname is, 0 to 4. */
  int surname(char c) {
    return surname[c];
  }

  /** How common a character is as the first of two of a given name, 0 to 4. */
  int first(char c) {
    return first[c];
  }

  /** How common it is as the last of two, 0 to 4. */
  int last(char c) {
    return last[c];
  }

  /** How common it is as a given name of one character, 0 to 3. */
  int single(char c) {
    return single[c];
  }

  /** How likely it stands for a foreign sound, 1 most and 3 least. */
  int sound(char c) {
    return sound[c];
  }

  /** How common it is in the names of places, 0 to 3. */
  int place(char c) {
    return place[c];
  }

  /** 1 for digits and numerals, 2 for Latin letters, 3 for Chinese characters, 5 for a dot. */
  static int kind(char c) {
    if (c >= '0' && c <= '9' || "〇一二三四五六七八九十百千万亿两零".indexOf(c) >= 0) {
      return 1;
    }
    if (c < 128 && Character.isLetter(c) || c >= 'À' && c <= 'ɏ') {
      return 2;
    }
    return c >= '一' && c <= '鿿' ? 3 : c == '·' ? 5 : 4;
  }
}
