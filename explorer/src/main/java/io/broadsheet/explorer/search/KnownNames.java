package io.broadsheet.explorer.search;

import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.query.Scripts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The names that articles have most, for suggestions and for pinyin.
 *
 * @param names the names
 */
record KnownNames(List<KnownName> names) {

  private static final int SHORTEST_PINYIN = 4;
  private static final int PINYIN = 2;
  private static final int NONE = 4;

  /**
   * A name.
   *
   * @param kind the facet that it is a value of, in small letters
   * @param count the articles that have it
   * @param simple the name in simplified script, small
   * @param pinyin its syllables without spaces
   * @param initials the first letters of its syllables
   */
  record KnownName(
      String kind, String name, long count, String simple, String pinyin, String initials) {

    static KnownName of(Facet facet, ValueCount value) {
      String syllables = Scripts.pinyin(value.name(), facet == Facet.PERSON);
      var initials = new StringBuilder();
      for (String syllable : syllables.split(" ")) {
        initials.append(syllable.isEmpty() ? "" : syllable.substring(0, 1));
      }
      return new KnownName(
          facet.parameter(),
          value.name(),
          value.count(),
          Scripts.folded(Scripts.simplified(value.name())),
          letters(syllables),
          initials.toString());
    }

    /** The same with another count. */
    KnownName counted(long now) {
      return new KnownName(kind, name, now, simple, pinyin, initials);
    }

    /** How well it goes on what was typed: 0 is best, {@link #NONE} not at all. */
    int fit(String typed, String letters) {
      if (simple.startsWith(typed)) {
        return 0;
      }
      if (!letters.isEmpty() && pinyin.startsWith(letters)) {
        return 1;
      }
      if (letters.length() >= PINYIN && initials.startsWith(letters)) {
        return 2;
      }
      return simple.contains(typed) ? 3 : NONE;
    }
  }

  /** The {@code most} names that go best on what was typed. */
  List<KnownName> suggest(String typed, int most) {
    String simple = Scripts.folded(Scripts.simplified(typed));
    String letters = letters(simple);
    record Fitting(KnownName name, int fit) {}
    return names.stream()
        .map(name -> new Fitting(name, name.fit(simple, letters)))
        .filter(fitting -> fitting.fit() < NONE)
        .sorted(
            Comparator.comparingInt(Fitting::fit).thenComparing(fitting -> -fitting.name().count()))
        .limit(most)
        .map(Fitting::name)
        .toList();
  }

  /** The names that {@code typed} is the whole pinyin of. */
  List<String> spelled(String typed) {
    String letters = letters(typed.toLowerCase(Locale.ROOT));
    return letters.length() < SHORTEST_PINYIN
        ? List.of()
        : names.stream()
            .filter(name -> name.pinyin().equals(letters))
            .map(KnownName::name)
            .distinct()
            .limit(PINYIN * PINYIN)
            .toList();
  }

  private static String letters(String text) {
    return text.chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
        .toString();
  }
}
