package io.broadsheet.text.entity.compose;

import io.broadsheet.text.entity.compose.Heads.HeadWord;
import io.broadsheet.text.entity.compose.Heads.Need;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.List;

/** Which words can begin a composed name, and which can stand inside one. */
final class NameParts {
  private final Roles roles;
  private final Heads heads;

  NameParts(Roles roles, Heads heads) {
    this.roles = roles;
    this.heads = heads;
  }

  /** Whether a word is a place or an organization by itself. */
  static boolean isName(Token token) {
    return token.pos() == PartOfSpeech.ORGANIZATION || token.pos() == PartOfSpeech.PLACE;
  }

  /** 省 and 区 stand before the organs of one's own 省 and 区. */
  boolean leads(String text, Token word) {
    return isName(word) && word.length() > 1
        || word.length() == 1 && roles.start().contains(word.in(text));
  }

  boolean isPlainNoun(String text, Token word) {
    return word.pos() == PartOfSpeech.NOUN
        && word.length() > 1
        && !roles.stop().contains(word.in(text));
  }

  /** Whether a name with this head may begin with the word. */
  boolean begins(String text, Token word, HeadWord head) {
    return switch (word.pos()) {
      case PLACE, ORGANIZATION -> true;
      case LATIN -> head.type() == NamedEntityType.ORGANIZATION;
      case PERSON ->
          head.need().ordinal() <= Need.TRADE.ordinal()
              || isClub(text, word, head)
              || isNamesake(text, word, head);
      default -> head.type() == NamedEntityType.ORGANIZATION && starts(text, word, head);
    };
  }

  /** 鲁迅公园 and 宋庆龄基金会 bear the name of a person. */
  private boolean isNamesake(String text, Token word, HeadWord head) {
    int end = Math.min(text.length(), word.end() + head.length());
    int longer = Math.min(text.length(), end + 2);
    return roles.named().contains(text.substring(word.end(), end))
        || roles.named().contains(text.substring(word.end(), longer));
  }

  /** A foreign town is read as a person (阿森纳队). */
  private static boolean isClub(String text, Token word, HeadWord head) {
    return head.need() == Need.ALONE && word.length() > 2 && text.startsWith("队", word.end());
  }

  /** 国际 and 全国 begin 国际乒联 and 全国妇联, but no 国际中心. */
  private boolean starts(String text, Token word, HeadWord head) {
    String start = word.in(text);
    return roles.start().contains(start)
        || head.need() == Need.NAME && roles.wide().contains(start);
  }

  /** Whether a name may go on to the left over the word at {@code index}. */
  boolean passes(String text, List<Token> words, int index) {
    Token token = words.get(index);
    String word = token.in(text);
    if (roles.stop().contains(word)) {
      return false;
    }
    if (roles.link().contains(word)) {
      return true;
    }
    boolean verbal = token.pos() == PartOfSpeech.VERB || token.pos() == PartOfSpeech.VERBAL_NOUN;
    if (verbal && index + 1 < words.size() && isName(words.get(index + 1))) {
      return false; // a verb and its object
    }
    if (roles.pass().contains(word)
        || roles.start().contains(word)
        || roles.wide().contains(word)) {
      return true;
    }
    return switch (token.pos()) {
      case NOUN, VERBAL_NOUN, DISTINGUISHING, OTHER, IDIOM, PLACE, ORGANIZATION -> true;
      case PROPER, ABBREVIATION -> token.length() > 1;
      case NUMBER ->
          word.startsWith("第") || index + 2 >= words.size() && words.getLast().length() > 1;
      case CONJUNCTION -> joins(text, words, index);
      case PREPOSITION -> word.equals("与") && joins(text, words, index);
      case POSITION -> "东南西北中".contains(word);
      default -> false;
    };
  }

  /** Whether a 和 stands between two subjects of one name, not between two names. */
  private boolean joins(String text, List<Token> words, int index) {
    return index > 0
        && index + 1 < words.size()
        && isSubject(text, words.get(index - 1))
        && isSubject(text, words.get(index + 1))
        && heads.endingAt(text, words.get(index - 1).start(), words.get(index - 1).end()).isEmpty();
  }

  private boolean isSubject(String text, Token token) {
    String word = token.in(text);
    return word.length() > 1
        && !roles.stop().contains(word)
        && (token.pos() == PartOfSpeech.NOUN
            || token.pos() == PartOfSpeech.VERBAL_NOUN
            || roles.pass().contains(word));
  }
}
