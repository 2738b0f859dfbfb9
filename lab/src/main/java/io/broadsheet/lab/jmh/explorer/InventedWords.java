package io.broadsheet.lab.jmh.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Invented words, each of a given ending, drawn as often as words of a language are. */
final class InventedWords {

  /** Common characters; what they would mean together does not matter. */
  private static final String CHARACTERS =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等"
          + "部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新"
          + "线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式";

  private final List<String> words;
  private final Zipf zipf;

  private InventedWords(List<String> words) {
    this.words = words;
    zipf = new Zipf(words.size());
  }

  /** {@code size} words of two to four characters before {@code ending}. */
  static InventedWords of(long seed, int size, String ending) {
    var random = new Random(seed);
    var words = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      var word = new StringBuilder();
      int length = 2 + random.nextInt(ending.isEmpty() ? 2 : 3);
      for (int at = 0; at < length; at++) {
        word.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      words.add(word + ending);
    }
    return new InventedWords(List.copyOf(words));
  }

  String draw(RandomGenerator random) {
    return words.get(zipf.draw(random));
  }

  int size() {
    return words.size();
  }
}
