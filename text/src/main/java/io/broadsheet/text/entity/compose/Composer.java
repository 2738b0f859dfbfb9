package io.broadsheet.text.entity.compose;

import io.broadsheet.text.entity.EntityType;
import io.broadsheet.text.entity.compose.Heads.Head;
import io.broadsheet.text.entity.compose.Heads.Need;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of organizations, places and projects together: from a head (委员会, 新区) to the left
 * over everything that can stand in a name, as far as something that can begin one.
 */
public final class Composer {
  private static final int NOWHERE = -1;

  private final Heads heads = Heads.load();
  private final Roles roles = Roles.load();
  private final LeftEdge leftEdge = new LeftEdge(roles, heads);

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
    return mayHoldHead(token.pos())
        ? heads
            .endingAt(text, token.start(), token.end())
            .filter(head -> head.length() == token.length() || isInside(head, token))
            .filter(_ -> token.length() == 1 || !roles.never().contains(token.in(text)))
        : Optional.empty();
  }

  /** In 科技厅 and 公安局 the head is part of the word; in 交界处 there is none. */
  private static boolean isInside(Head head, Token token) {
    return head.need().ordinal() < Need.ALONE.ordinal()
        && (head.length() > 1 || token.length() > 2)
        && switch (token.pos()) {
          case NOUN, ORGANIZATION, PLACE, ABBREVIATION, PROPER -> true;
          default -> false;
        };
  }

  private static boolean mayHoldHead(PartOfSpeech pos) {
    return switch (pos) {
      case MARK, NUMBER, PARTICLE, PREPOSITION, PRONOUN, CONJUNCTION, ADVERB, TIME, PERSON -> false;
      default -> true;
    };
  }

  private void close(String text, List<Token> out, List<Token> projects, Head head) {
    int first = leftEdge.of(text, out, head);
    if (first == NOWHERE || first == out.size() - 1) {
      return;
    }
    Token name = new Token(out.get(first).start(), out.getLast().end(), pos(head.type()));
    if (head.type() == EntityType.PROJECT) {
      projects.add(name);
    } else {
      out.subList(first, out.size()).clear();
      out.add(name);
    }
  }

  private static PartOfSpeech pos(EntityType type) {
    return type == EntityType.PLACE ? PartOfSpeech.PLACE : PartOfSpeech.ORGANIZATION;
  }
}
