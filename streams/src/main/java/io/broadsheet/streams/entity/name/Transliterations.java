package io.broadsheet.streams.entity.name;

import io.broadsheet.streams.entity.lexicon.Candidates;
import io.broadsheet.streams.entity.lexicon.PartOfSpeech;
import io.broadsheet.streams.entity.lexicon.Resource;
import java.util.HashMap;
import java.util.Map;

/** Foreign names written with the characters that stand for foreign sounds. */
public final class Transliterations implements Candidates {
  private static final float PERSON = 6.2f;
  private static final int LONGEST = 9;

  private final Map<Character, Float> sounds;
  private final NameContext context;

  private Transliterations(Map<Character, Float> sounds, NameContext context) {
    this.sounds = sounds;
    this.context = context;
  }

  /** The names that the tables of the class path make likely. */
  public static Transliterations load() {
    Map<Character, Float> sounds = new HashMap<>();
    for (String[] row : Resource.table("transliteration.tsv")) {
      float cost = Float.parseFloat(row[0]);
      row[1].chars().forEach(c -> sounds.put((char) c, cost));
    }
    return new Transliterations(sounds, NameContext.load());
  }

  @Override
  public void offer(String text, int start, int limit, Sink sink) {
    Float first = sounds.get(text.charAt(start));
    if (first == null) {
      return;
    }
    float cost = PERSON + first;
    boolean context0 = false;
    for (int at = start + 1; at < Math.min(limit, start + LONGEST); at++) {
      Float sound = sounds.get(text.charAt(at));
      if (sound == null) {
        return;
      }
      if (!context0) {
        cost += context.before(text, start);
        context0 = true;
      }
      cost += sound;
      float price = cost + context.after(text, at + 1) + (at - start == 1 ? 2.5f : 0);
      sink.word(at + 1, Math.max(1, price), PartOfSpeech.PERSON);
    }
  }

  /** Whether a character can stand for a foreign sound. */
  public boolean isSound(char c) {
    return sounds.containsKey(c);
  }
}
