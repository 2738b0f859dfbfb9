package io.broadsheet.text.entity.name;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells foreign places from foreign people: the sounds are the same, so what stands around a name
 * must decide.
 */
public final class ForeignPlaces {
  private final Transliterations sounds;
  private final NameContext context;
  private final Set<String> before = new HashSet<>();
  private final Set<String> after = new HashSet<>();

  private ForeignPlaces(Transliterations sounds, NameContext context) {
    this.sounds = sounds;
    this.context = context;
  }

  /**
   * With the words of the data files.
   *
   * @param sounds tells which characters can stand in a foreign name
   * @param context tells titles, which no place has
   */
  public static ForeignPlaces load(DataFiles files, Transliterations sounds, NameContext context) {
    ForeignPlaces places = new ForeignPlaces(sounds, context);
    for (String[] row : files.file("entity/place-context.tsv").table()) {
      (row[0].equals("before") ? places.before : places.after).addAll(List.of(row[1].split(" ")));
    }
    return places;
  }

  /** The words with foreign names that stand where places stand as places. */
  public List<Token> mark(String text, List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 0; i < out.size(); i++) {
      Token token = out.get(i);
      if (token.pos() == PartOfSpeech.PERSON
          && isForeign(text, token)
          && !context.hasTitleBefore(text, token.start())
          && isPlace(text, out, i)) {
        out.set(i, new Token(token.start(), token.end(), PartOfSpeech.PLACE));
      }
    }
    return out;
  }

  private boolean isForeign(String text, Token token) {
    for (int i = token.start(); i < token.end(); i++) {
      if (!sounds.isSound(text.charAt(i))) {
        return false;
      }
    }
    return token.length() > 2;
  }

  private boolean isPlace(String text, List<Token> tokens, int index) {
    if (index > 0 && tokens.get(index - 1).in(text).equals("的")) {
      return false;
    }
    return index > 0
            && before.contains(tokens.get(index - 1).in(text))
            && !isAgent(text, tokens, index)
        || index + 1 < tokens.size() && after.contains(tokens.get(index + 1).in(text))
        || index > 1 && isListedWith(text, tokens, index - 1, index - 2)
        || index + 2 < tokens.size() && isListedWith(text, tokens, index + 1, index + 2);
  }

  /** 在 X 的领导下, 在 X 访华期间: there X is a person. */
  private static boolean isAgent(String text, List<Token> tokens, int index) {
    return index + 1 < tokens.size()
        && ("的".equals(tokens.get(index + 1).in(text))
            || tokens.get(index + 1).in(text).startsWith("访"));
  }

  private static boolean isListedWith(String text, List<Token> tokens, int mark, int other) {
    return tokens.get(other).pos() == PartOfSpeech.PLACE && tokens.get(mark).in(text).equals("、");
  }
}
