package io.broadsheet.text.split.mark;

import static java.util.stream.Collectors.joining;

import io.broadsheet.text.split.line.Blank;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows the lines that belong to no article: index heads, page references, pointers, editors. */
public final class FurnitureReader {

  private static final int LONGEST_POINTER = 40;
  private static final int LONGEST_CREDIT = 90;
  private static final int REACH = 4;
  private static final int SOURCE_REACH = 6;
  private static final String DECORATION = "□■◇◆●○△▲▽▼☆★◎>＞》→▶►☞·*—-―|〉»【】[]（）()";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?:详见|詳見|见|見|刊|载|→|■|▶|►|☞|➡|>>|＞＞)[\\s\\x{3000}\\xA0]{0,2}(?:本报|今日|今天)?[\\s\\x{3000}\\xA0]{0,2}第?("
              + PageNumber.PATTERN
              + ")(?:[\\s\\x{3000}\\xA0]?[-—至、][\\s\\x{3000}\\xA0]?第?"
              + PageNumber.PATTERN
              + ")?[\\s\\x{3000}\\xA0]?[版页頁]?"
              + "|第?("
              + PageNumber.PATTERN
              + ")[\\s\\x{3000}\\xA0]?[版页頁])[）)】\\]]?$");

  private static final Pattern WORDS = Pattern.compile("[\\s\\x{3000}\\xA0:：/／|｜、，,（）()□■]+");

  private final Set<String> index;
  private final Set<String> credits;
  private final Set<String> surnames;
  private final String firsts;
  private final Set<String> contacts;
  private final Set<String> sources;

  /** Reads with the lists {@code index} and {@code credit} of a vocabulary. */
  public FurnitureReader(Vocabulary vocabulary) {
    index = vocabulary.words("index");
    credits = vocabulary.words("credit");
    surnames = vocabulary.words("surname");
    firsts = credits.stream().map(role -> role.substring(0, 1)).distinct().collect(joining());
    contacts = vocabulary.words("contact");
    sources = vocabulary.words("source");
  }

  /** Whether {@code line} is the head of the index block. */
  public boolean isIndexHead(CharSequence line) {
    return line.length() <= 16 && index.contains(bare(line));
  }

  /** The page that {@code line}, nothing but a reference to it, points to. */
  public Optional<String> reference(CharSequence line) {
    return line.length() > 14 ? Optional.empty() : reference(line, true);
  }

  /** The page to which {@code line} points at its end. */
  public Optional<String> referenceAtEnd(CharSequence line) {
    int from = Math.max(0, line.length() - 14);
    return reference(line.subSequence(from, line.length()), false);
  }

  private static Optional<String> reference(CharSequence text, boolean whole) {
    char last = Characters.last(text);
    if ("版页頁）)】]".indexOf(last) < 0 && !Character.isDigit(last)) {
      return Optional.empty();
    }
    Matcher matcher = REFERENCE.matcher(text);
    if (!matcher.find() || (whole && !bare(text.subSequence(0, matcher.start())).isEmpty())) {
      return Optional.empty();
    }
    String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return PageNumber.normalize(number);
  }

  /** Whether {@code line} points to more on another page: {@code >>更多报道见3版}. */
  public boolean isPointer(CharSequence line) {
    if (line.length() > LONGEST_POINTER || referenceAtEnd(line).isEmpty()) {
      return false;
    }
    String text = line.toString();
    boolean more =
        text.contains("报道") || text.contains("更多") || text.contains("相关") || text.contains("另有");
    boolean see = text.contains("见") || text.contains("刊") || text.contains("見");
    boolean traditional = text.contains("報道") || text.contains("報導") || text.contains("相關");
    return (more || traditional) && see && !text.contains("。");
  }

  /** Whether {@code line} names editors: {@code 责任编辑 张三 美编 李四}. */
  public boolean isCredit(CharSequence line) {
    if (line.length() > LONGEST_CREDIT || !Characters.anyWithin(line, REACH, firsts)) {
      return false;
    }
    boolean role = false;
    boolean name = false;
    for (String word : WORDS.split(line.toString())) {
      String printed = longestRole(word);
      role |= !printed.isEmpty();
      String rest = word.substring(printed.length());
      if (!rest.isEmpty() && !(role && (isName(rest) || isContact(rest)))) {
        return false;
      }
      name |= !rest.isEmpty();
    }
    return role && name;
  }

  /** Whether {@code line} names where a text was taken from: {@code 来源：某报}. */
  public boolean isSource(CharSequence line) {
    if (line.length() > LONGEST_POINTER || !Characters.anyWithin(line, SOURCE_REACH, "：:")) {
      return false;
    }
    String text = line.toString();
    return sources.stream().anyMatch(s -> text.startsWith(s + "：") || text.startsWith(s + ":"));
  }

  private boolean isContact(String word) {
    return contacts.contains(word) || word.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }

  private String longestRole(String word) {
    String longest = "";
    for (String role : credits) {
      boolean fits =
          word.length() == role.length()
              || isName(word.substring(Math.min(role.length(), word.length())));
      if (word.startsWith(role) && fits && role.length() > longest.length()) {
        longest = role;
      }
    }
    return longest;
  }

  private boolean isName(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isIdeographic(word.charAt(i)) && word.charAt(i) != '·') {
        return false;
      }
    }
    return word.length() >= 1
        && word.length() <= 4
        && (word.length() < 3 || surnames.contains(word.substring(0, 1)) || word.length() == 3);
  }

  private static String bare(CharSequence line) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Blank.is(c) && DECORATION.indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
