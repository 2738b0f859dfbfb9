package io.broadsheet.text.split.mark;

import io.broadsheet.text.split.line.Blank;
import java.util.List;
import java.util.Optional;

/**
 * Reads bylines such as {@code □本报记者 张三 李　四 通讯员 王五 报道}. A line is a byline if every word of it is a
 * role, a name, or a word that closes a byline, and there is a role or a bullet that only bylines
 * have.
 */
public final class BylineReader {

  private static final int LONGEST = 90;
  private static final String BULLETS = "□■◇◆●○△▲▽▼☆★◎⊙*·—-―/／\\|";
  private static final String SIGNS = "◎●○◇▲△★☆⊙—―";

  private final BylineLexicon lexicon;

  /** Reads with the lists {@code role}, {@code affiliation} and others of a vocabulary. */
  public BylineReader(Vocabulary vocabulary) {
    lexicon = new BylineLexicon(vocabulary);
  }

  /** The byline that {@code line}, as a whole, is. */
  public Optional<Byline> read(CharSequence line) {
    boolean sentence = Characters.anyWithin(line, LONGEST, "。！？；“");
    if (line.length() == 0 || line.length() > LONGEST || sentence) {
      return Optional.empty();
    }
    String text = line.toString().strip();
    int start = 0;
    while (start < text.length() && (isBullet(text.charAt(start)) || opens(text.charAt(start)))) {
      start++;
    }
    boolean box = start > 0 && "□■".indexOf(text.charAt(0)) >= 0;
    String words = text.substring(start);
    boolean sign = start > 0 && SIGNS.indexOf(text.charAt(0)) >= 0 && namesOnly(words, 2);
    return BylineParser.parse(BylineWords.of(words), box || sign, lexicon);
  }

  /**
   * Whether {@code line} is nothing but names without a role: two or more, or one of three
   * characters or padded to the width of three.
   */
  public boolean namesOnly(CharSequence line) {
    return namesOnly(line.toString().strip(), 3);
  }

  private boolean namesOnly(String line, int shortest) {
    List<String> words = BylineWords.of(line);
    boolean names =
        words.stream().allMatch(word -> BylineLexicon.isName(word) && lexicon.hasSurname(word));
    boolean shape = words.size() > 1 || (line.length() >= shortest && line.length() <= 4);
    boolean small = words.size() <= 4 && words.stream().allMatch(word -> word.length() <= 3);
    return !words.isEmpty() && names && shape && small;
  }

  private static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0 || Blank.is(c);
  }

  private static boolean opens(char c) {
    return "（(【[".indexOf(c) >= 0;
  }
}
