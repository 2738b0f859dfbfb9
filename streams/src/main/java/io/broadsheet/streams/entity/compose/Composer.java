package io.broadsheet.streams.entity.compose;

import io.broadsheet.streams.entity.EntityType;
import io.broadsheet.streams.entity.compose.Heads.Head;
import io.broadsheet.streams.entity.compose.Heads.Need;
import io.broadsheet.streams.entity.lexicon.PartOfSpeech;
import io.broadsheet.streams.entity.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of organizations, places and projects together: from a head (委员会, 新区) to the left
 * over everything that can stand in a name, as far as something that can begin one.
 */
public final class Composer {
  private static final int LONGEST = 14;

  private final Heads heads = Heads.load();
  private final Roles roles = Roles.load();

  /**
   * The words of {@code text} with composed names as one word each, and the projects among them.
   */
  public Composition compose(String text, List<Token> tokens) {
    List<Token> out = new ArrayList<>(tokens.size());
    List<Token> projects = new ArrayList<>();
    for (Token token : tokens) {
      out.add(token);
      headOf(text, token).ifPresent(head -> close(text, out, projects, head));
    }
    return new Composition(out, projects);
  }

  private Optional<Head> headOf(String text, Token token) {
    if (!mayHoldHead(token.pos()) || roles.never().contains(token.in(text)) && token.length() > 1) {
      return Optional.empty();
    }
    return heads.endingAt(text, token.start(), token.end());
  }

  private static boolean mayHoldHead(PartOfSpeech pos) {
    return switch (pos) {
      case MARK, NUMBER, PARTICLE, PREPOSITION, PRONOUN, CONJUNCTION, ADVERB, TIME, PERSON -> false;
      default -> true;
    };
  }

  private void close(String text, List<Token> out, List<Token> projects, Head head) {
    int last = out.size() - 1;
    int first = startOf(text, out, head);
    if (first < 0 || (first == last && out.get(last).length() == head.length())) {
      return;
    }
    Token name = new Token(out.get(first).start(), out.get(last).end(), pos(head.type()));
    if (head.type() == EntityType.PROJECT) {
      projects.add(name);
      return;
    }
    out.subList(first, out.size()).clear();
    out.add(name);
  }

  private static PartOfSpeech pos(EntityType type) {
    return type == EntityType.PLACE ? PartOfSpeech.PLACE : PartOfSpeech.ORGANIZATION;
  }

  /** The index of the word that begins the name, or -1 if there is none. */
  private int startOf(String text, List<Token> out, Head head) {
    int last = out.size() - 1;
    int best = isKnown(out.get(last)) ? last : -1;
    for (int i = last - 1; i >= Math.max(0, last - LONGEST); i--) {
      Token token = out.get(i);
      if (begins(text, token)) {
        best = i;
      } else if (!passes(text, out, i)) {
        return best >= 0 ? best : brand(text, out, i + 1, head);
      } else if (head.need() == Need.ORGAN && last - i > 3) {
        return best;
      }
    }
    return best >= 0 ? best : brand(text, out, Math.max(0, last - 3), head);
  }

  private static boolean isKnown(Token token) {
    return token.pos() == PartOfSpeech.ORGANIZATION || token.pos() == PartOfSpeech.PLACE;
  }

  private boolean begins(String text, Token token) {
    return switch (token.pos()) {
      case PLACE, ORGANIZATION, LATIN -> true;
      case PROPER, ABBREVIATION -> !roles.stop().contains(token.in(text));
      default -> roles.start().contains(token.in(text));
    };
  }

  private boolean passes(String text, List<Token> out, int index) {
    Token token = out.get(index);
    String word = token.in(text);
    if (roles.stop().contains(word)) {
      return false;
    }
    if (roles.pass().contains(word)) {
      return true;
    }
    return switch (token.pos()) {
      case NOUN, VERBAL_NOUN, DISTINGUISHING, OTHER, IDIOM -> true;
      case NUMBER -> word.startsWith("第") || index + 2 >= out.size();
      case CONJUNCTION -> joins(text, out, index);
      case POSITION -> "东南西北中".contains(word);
      default -> false;
    };
  }

  /** Whether a 和 stands between two subjects of one name, not between two names. */
  private boolean joins(String text, List<Token> out, int index) {
    if (index == 0 || index + 1 >= out.size()) {
      return false;
    }
    Token before = out.get(index - 1);
    Token after = out.get(index + 1);
    return isSubject(text, before) && isSubject(text, after) && headOf(text, before).isEmpty();
  }

  private boolean isSubject(String text, Token token) {
    String word = token.in(text);
    return !roles.stop().contains(word)
        && word.length() > 1
        && (token.pos() == PartOfSpeech.NOUN
            || token.pos() == PartOfSpeech.VERBAL_NOUN
            || roles.pass().contains(word));
  }

  /** A firm may begin with a brand that is in no dictionary; then its characters stand alone. */
  private int brand(String text, List<Token> out, int from, Head head) {
    if (head.need() != Need.ANYTHING) {
      return -1;
    }
    int first = from;
    while (first < out.size() - 1 && roles.stop().contains(out.get(first).in(text))) {
      first++;
    }
    return first < out.size() - 1 ? first : -1;
  }
}
