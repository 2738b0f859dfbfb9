package io.broadsheet.text.entity.name;

import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.ArrayList;
import java.util.List;

/** Joins the parts of foreign names (X·Y, X-Y) to one word. */
public final class ForeignNames {
  private static final int LONGEST_PART = 9;

  private final Transliterations sounds;
  private final NameContext context;

  /**
   * @param sounds tells which characters can stand in a foreign name
   * @param context tells titles, with which a name ends
   */
  public ForeignNames(Transliterations sounds, NameContext context) {
    this.sounds = sounds;
    this.context = context;
  }

  /** The words with each name of several parts as one person, unless it is a known place. */
  public List<Token> join(String text, List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (!out.isEmpty() && token.start() < out.getLast().end()) {
        cutHead(out, token);
      } else if (isDot(text, token) && !out.isEmpty()) {
        joinAt(text, out, token);
      } else {
        out.add(token);
      }
    }
    return out;
  }

  /** A joined name may end within a word; what is left of the word stands alone. */
  private static void cutHead(List<Token> out, Token token) {
    if (token.end() > out.getLast().end()) {
      out.add(new Token(out.getLast().end(), token.end(), PartOfSpeech.OTHER));
    }
  }

  private void joinAt(String text, List<Token> out, Token dot) {
    int end = endOfPart(text, dot.end());
    int start = startOfPart(text, out, dot.start());
    boolean place = out.getLast().pos() == PartOfSpeech.PLACE || isLooseHyphen(text, out, dot);
    if (end - dot.end() < 1 || dot.start() - start < 1 || place) {
      out.add(dot);
      return;
    }
    while (!out.isEmpty() && out.getLast().start() >= start) {
      out.removeLast();
    }
    if (!out.isEmpty() && out.getLast().end() > start) {
      out.add(new Token(out.removeLast().start(), start, PartOfSpeech.CONJUNCTION));
    }
    out.add(new Token(start, end, PartOfSpeech.PERSON));
  }

  /** A hyphen joins two parts only where the first is a name already; 中国-东盟 are two. */
  private static boolean isLooseHyphen(String text, List<Token> out, Token dot) {
    return text.charAt(dot.start()) == '-' && out.getLast().pos() != PartOfSpeech.PERSON;
  }

  private int endOfPart(String text, int from) {
    int end = from;
    int limit = Math.min(text.length(), from + LONGEST_PART);
    while (end < limit
        && sounds.isSound(text.charAt(end))
        && !(end > from + 1 && context.isTitleAt(text, end))) {
      end++;
    }
    return end;
  }

  private int startOfPart(String text, List<Token> out, int dot) {
    int index = out.size() - 1;
    int start = dot;
    while (index >= 0
        && dot - out.get(index).start() <= LONGEST_PART
        && fits(text, out.get(index), dot)) {
      start = out.get(index).start();
      index--;
    }
    return index >= 0 ? startInWord(text, out.get(index), start) : start;
  }

  /** 和约翰·... was cut as 和约 and 翰: the conjunction is no part of the name. */
  private int startInWord(String text, Token token, int start) {
    boolean joined = token.length() == 2 && "和与及".indexOf(text.charAt(token.start())) >= 0;
    return joined && sounds.isSound(text.charAt(token.start() + 1)) ? token.start() + 1 : start;
  }

  private boolean fits(String text, Token token, int dot) {
    if (token.pos() == PartOfSpeech.PERSON) {
      return true;
    }
    for (int i = token.start(); i < token.end(); i++) {
      if (!sounds.isSound(text.charAt(i))) {
        return false;
      }
    }
    return token.end() <= dot;
  }

  private static boolean isDot(String text, Token token) {
    char c = text.charAt(token.start());
    return token.length() == 1 && (c == '·' || c == '-' || c == '•' || c == '・' || c == '．');
  }
}
