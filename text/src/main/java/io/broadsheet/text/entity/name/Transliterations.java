package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.WordSource;

/** Foreign names written with the characters that stand for foreign sounds. */
public final class Transliterations implements WordSource {
  private static final float PERSON = 6.2f;
  private static final float SHORT = 2.5f;
  private static final int LONGEST = 9;
  private static final float NO_SOUND = 99f;

  private final CharacterCosts sounds = new CharacterCosts(NO_SOUND);
  private final NameContext context;

  private Transliterations(NameContext context) {
    this.context = context;
  }

  /** The names that the tables of the class path make likely. */
  public static Transliterations load(DataFiles files, NameContext context) {
    Transliterations names = new Transliterations(context);
    for (String[] row : files.file("entity/transliteration.tsv").table()) {
      float cost = Float.parseFloat(row[0]);
      row[1].chars().forEach(c -> names.sounds.set((char) c, cost));
    }
    return names;
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    int end = endOfSounds(text, start, Math.min(limit, start + LONGEST));
    if (end - start < 2) {
      return;
    }
    float cost = PERSON + sounds.of(text.charAt(start)) + context.before(text, start);
    for (int at = start + 1; at < end; at++) {
      cost += sounds.of(text.charAt(at));
      float price = cost + context.after(text, at + 1) + (at - start == 1 ? SHORT : 0);
      sink.word(at + 1, Math.max(1, price), PartOfSpeech.PERSON);
    }
  }

  private int endOfSounds(String text, int start, int limit) {
    int end = start;
    while (end < limit && isSound(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a character can stand for a foreign sound. */
  public boolean isSound(char c) {
    return sounds.of(c) < NO_SOUND;
  }
}
