package io.broadsheet.text.entity.gazetteer;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Single characters that stand for a country: two in a row (中美关系), or one after a verb of going
 * (访华). Alone they mean too much else.
 */
public final class CountryLetters {
  private final Map<String, String> countries = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private CountryLetters() {}

  /** With the table of the class path. */
  public static CountryLetters load(DataFiles files) {
    CountryLetters letters = new CountryLetters();
    for (String[] row : files.file("entity/country-letters.tsv").table()) {
      switch (row[0]) {
        case "after" -> letters.verbs.addAll(List.of(row[1].split(" ")));
        case "word" -> letters.words.addAll(List.of(row[1].split(" ")));
        default -> letters.countries.put(row[0], row[1]);
      }
    }
    return letters;
  }

  /** The country that a letter stands for. */
  public Optional<String> countryOf(String letter) {
    return Optional.ofNullable(countries.get(letter));
  }

  /** The words with the letters of countries as places. */
  public List<Token> mark(String text, List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isVerbWithLetter(text, token)) {
        out.add(new Token(token.start(), token.start() + 1, PartOfSpeech.VERB));
        out.add(new Token(token.start() + 1, token.end(), PartOfSpeech.PLACE));
      } else if (isLetter(text, token) && inCompany(text, tokens, i)) {
        out.add(new Token(token.start(), token.end(), PartOfSpeech.PLACE));
      } else {
        out.add(token);
      }
    }
    return out;
  }

  private boolean isVerbWithLetter(String text, Token token) {
    return token.length() == 2
        && token.pos() != PartOfSpeech.PLACE
        && token.pos() != PartOfSpeech.PERSON
        && (words.contains(token.in(text))
            || verbs.contains(text.substring(token.start(), token.start() + 1)))
        && countries.containsKey(text.substring(token.start() + 1, token.end()));
  }

  private boolean inCompany(String text, List<Token> tokens, int index) {
    boolean before = index > 0 && isLetter(text, tokens.get(index - 1));
    boolean after = index + 1 < tokens.size() && isLetter(text, tokens.get(index + 1));
    boolean verb =
        index > 0
            && tokens.get(index - 1).length() == 1
            && verbs.contains(tokens.get(index - 1).in(text));
    return before || after || verb;
  }

  private boolean isLetter(String text, Token token) {
    return token.length() == 1
        && token.pos() != PartOfSpeech.MARK
        && countries.containsKey(token.in(text))
        && !isDate(text, token.start());
  }

  /** The 日 of 9日 is no country. */
  private static boolean isDate(String text, int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    return Character.isDigit(before) || "一二三四五六七八九十".indexOf(before) >= 0;
  }
}
