package io.broadsheet.text.entity.compose;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.compose.Heads.HeadWord;
import io.broadsheet.text.entity.compose.Heads.Need;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of organizations, places and projects together: from a head (委员会, 新区) to the left
 * over everything that can stand in a name, as far as something that can begin one.
 */
public final class Composer {
  private static final int NOWHERE = -1;

  private final Heads heads;
  private final Roles roles;
  private final LeftEdge leftEdge;

  private Composer(Heads heads, Roles roles) {
    this.heads = heads;
    this.roles = roles;
    this.leftEdge = new LeftEdge(roles, heads);
  }

  /** With the words of the data files. */
  public static Composer load(DataFiles files) {
    return new Composer(Heads.load(files), Roles.load(files));
  }

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

  private Optional<HeadWord> headOf(String text, Token token) {
    return mayHoldHead(token.pos())
        ? heads
            .endingAt(text, token.start(), token.end())
            .filter(head -> head.length() == token.length() || isInside(head, token))
            .filter(_ -> token.length() == 1 || !roles.never().contains(token.in(text)))
        : Optional.empty();
  }

  /** In 科技厅 and 公安局 the head is part of the word; in 交界处 there is none. */
  private static boolean isInside(HeadWord head, Token token) {
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

  private void close(String text, List<Token> out, List<Token> projects, HeadWord head) {
    int first = leftEdge.of(text, out, head);
    if (first == NOWHERE || first == out.size() - 1) {
      return;
    }
    Token name = new Token(out.get(first).start(), out.getLast().end(), pos(head.type()));
    if (head.type() == NamedEntityType.PROJECT) {
      projects.add(name);
    } else {
      out.subList(first, out.size()).clear();
      out.add(name);
    }
  }

  private static PartOfSpeech pos(NamedEntityType type) {
    return type == NamedEntityType.PLACE ? PartOfSpeech.PLACE : PartOfSpeech.ORGANIZATION;
  }
}
