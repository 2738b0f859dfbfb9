package io.broadsheet.text.entity.office;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.compose.Composition;
import io.broadsheet.text.entity.lexicon.PartOfSpeech;
import io.broadsheet.text.entity.lexicon.Token;
import io.broadsheet.text.entity.lexicon.Trie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the offices that a text gives a person, before the name or right after it. */
public final class Offices {
  private static final int LONGEST_LIST = 24;
  private static final int MOST_OFFICES = 12;

  private final Trie titles;
  private final Trie following;
  private final Set<String> courtesies;
  private final Set<String> shared = Set.of("记者", "通讯员", "评论员", "特约记者", "实习生");

  private Offices(Trie titles, Trie following, Set<String> courtesies) {
    this.titles = titles;
    this.following = following;
    this.courtesies = courtesies;
  }

  /** With the titles of the class path. */
  public static Offices load(DataFiles files) {
    Trie.Builder before = new Trie.Builder();
    files.file("entity/titles.txt").words().forEach(title -> before.putReversed(title, 1));
    Trie.Builder after = new Trie.Builder();
    files.file("entity/following-titles.txt").words().forEach(title -> after.put(title, 1));
    return new Offices(
        before.build(), after.build(), Set.copyOf(files.file("entity/courtesies.txt").words()));
  }

  /**
   * Where the offices of the person at {@code index} stand, in the order of the text.
   *
   * @param names the words of the text, composed names as one each
   */
  public List<Token> of(Composition names, String text, int index) {
    List<Token> tokens = names.tokens();
    List<Token> offices = new ArrayList<>(before(names, text, index));
    Token person = tokens.get(index);
    int end = following.longestFrom(text, person.end());
    if (end > person.end()) {
      offices.add(office(person.end(), end));
    }
    return offices;
  }

  private static Token office(int start, int end) {
    return new Token(start, end, PartOfSpeech.NOUN);
  }

  private List<Token> before(Composition names, String text, int index) {
    List<Token> tokens = names.tokens();
    List<Token> offices = new ArrayList<>();
    int end = skipSpace(text, tokens, index - 1);
    while (end >= 0 && offices.size() < MOST_OFFICES) {
      int first = phraseStart(text, tokens, end);
      if (first > end || !endsWithTitle(text, tokens.get(first).start(), tokens.get(end).end())) {
        break;
      }
      int start = startWithProject(names, tokens.get(first).start());
      Token office = office(start, tokens.get(end).end());
      if (!courtesies.contains(office.in(text))) {
        offices.addFirst(office);
      }
      if (first == 0
          || start < tokens.get(first).start()
          || !isJoint(text, tokens.get(first - 1))) {
        break;
      }
      end = first - 2;
    }
    return offices.isEmpty() ? sharedRole(text, tokens, index) : offices;
  }

  /** 记者 李涛 王明: a role of the byline holds for every name after it. */
  private List<Token> sharedRole(String text, List<Token> tokens, int index) {
    int at = index - 1;
    int farthest = Math.max(0, index - LONGEST_LIST);
    while (at >= farthest
        && (isGap(text, tokens.get(at)) || tokens.get(at).pos() == PartOfSpeech.PERSON)) {
      at--;
    }
    boolean afterName = at < index - 1 && at >= farthest;
    return afterName && shared.contains(tokens.get(at).in(text)) && at + 1 < index
        ? List.of(tokens.get(at))
        : List.of();
  }

  /** An office may be one of a project (某某项目负责人) whose name holds words that no office has. */
  private static int startWithProject(Composition names, int start) {
    List<Token> projects = names.projects();
    int low = 0;
    int high = projects.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (projects.get(middle).end() > start) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    if (low < projects.size() && projects.get(low).start() < start) {
      return projects.get(low).start();
    }
    return start;
  }

  private int skipSpace(String text, List<Token> tokens, int from) {
    int at = from;
    while (at >= 0
        && tokens.get(at).in(text).isBlank()
        && text.charAt(tokens.get(at).start()) != '\n') {
      at--;
    }
    return at;
  }

  /** The first word of the run that ends with the word at {@code end} and may be one office. */
  private int phraseStart(String text, List<Token> tokens, int end) {
    int first = end + 1;
    while (first > 0 && end - first < 12 && inOffice(text, tokens, first - 1)) {
      first--;
    }
    while (first <= end && !mayBegin(text, tokens.get(first))) {
      first++;
    }
    return first;
  }

  private boolean inOffice(String text, List<Token> tokens, int index) {
    Token token = tokens.get(index);
    String word = token.in(text);
    if (word.equals("兼") || word.equals("副") || word.equals("原")) {
      return true;
    }
    return switch (token.pos()) {
      case NOUN,
          VERBAL_NOUN,
          DISTINGUISHING,
          PLACE,
          ORGANIZATION,
          ABBREVIATION,
          PROPER,
          LATIN,
          IDIOM ->
          true;
      case OTHER -> token.length() == 1;
      case NUMBER -> word.startsWith("第");
      case CONJUNCTION ->
          (word.equals("和") || word.equals("暨")) && joinsSubjects(text, tokens, index);
      case VERB, ADJECTIVE -> titles.longestBefore(text, token.end()) == token.start();
      default -> false;
    };
  }

  private boolean joinsSubjects(String text, List<Token> tokens, int index) {
    return index > 0
        && index + 1 < tokens.size()
        && tokens.get(index - 1).pos() == PartOfSpeech.NOUN
        && !endsWithTitle(text, tokens.get(index - 1).start(), tokens.get(index - 1).end())
        && tokens.get(index - 1).length() > 1;
  }

  private static boolean mayBegin(String text, Token token) {
    return token.pos() != PartOfSpeech.CONJUNCTION && !token.in(text).equals("兼");
  }

  private boolean endsWithTitle(String text, int start, int end) {
    int title = titles.longestBefore(text, end);
    return title < end && title >= start;
  }

  private static boolean isJoint(String text, Token token) {
    char c = text.charAt(token.start());
    return token.length() == 1 && (c == '、' || c == '，' || c == ',');
  }

  private static boolean isGap(String text, Token token) {
    String word = token.in(text);
    return word.isBlank() && !word.contains("\n") || word.equals("、");
  }
}
