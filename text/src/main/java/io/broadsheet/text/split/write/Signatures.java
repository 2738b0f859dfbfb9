package io.broadsheet.text.split.write;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.mark.Byline;
import io.broadsheet.text.split.mark.DatelinePrefix;
import io.broadsheet.text.split.mark.MarkReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who wrote an article in its first and last paragraphs: {@code 【記者黎岳峰／台中報導】}, {@code
 * 记者李浩、通讯员叶国报道：}, {@code ……。（民二庭 易承德）}, {@code ……。张大 记者 王煜}.
 */
final class Signatures {

  private static final int WINDOW = 80;
  private static final int LONGEST = 40;
  private static final String STOPS = "。！？”」』）)…";
  private static final String ROLE = "(?:记者|記者|通讯员|通訊員)";
  private static final Pattern BRACKET =
      Pattern.compile(
          "^[^，。！？；“]{0,22}?[（(【〔\\[「]([^（(【〔\\[）)】〕\\]」]{0,12}"
              + ROLE
              + "[^（(【〔\\[）)】〕\\]」]{1,40})[）)】〕\\]」]");
  private static final Pattern REPORTED =
      Pattern.compile(
          "^(?:本[报報]\\p{IsHan}{0,14}[讯訊电電][\\s　]{0,3})?((?:\\p{IsHan}{2,3}[、　"
              + " ])?[^，。！？；：:“（(]{0,12}"
              + ROLE
              + "[^，。！？；：:“（(]{2,24}(?:报道|報道|報導|报导|摄影报道))");
  private static final Pattern COLON =
      Pattern.compile("^([^，。！？；：:“（(]{0,20}" + ROLE + "[^，。！？；：:“（(]{2,16})[：:]");
  private static final Pattern NOBODY =
      Pattern.compile("[图圖注完转轉载載据據附续續为是年月日号待未系例見见详詳如即节選选]|作者|摘自|来源|單位|单位");
  private static final Pattern NAMED = Pattern.compile(ROLE + "|作者|供稿|撰文|文$");

  private final MarkReader reader;

  Signatures(MarkReader reader) {
    this.reader = reader;
  }

  /** Those whom the beginning of the first paragraph names. */
  List<Reporter> inLede(String paragraph) {
    String head = paragraph.substring(0, Math.min(WINDOW, paragraph.length()));
    for (Pattern pattern : List.of(BRACKET, REPORTED, COLON)) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.find()) {
        List<Reporter> found = read(matcher.group(1));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return reader.datelines().read(paragraph).map(DatelinePrefix::reporters).orElse(List.of());
  }

  /** Those whom the words behind the last sentence name, in brackets or without. */
  List<Reporter> behind(String paragraph) {
    String text = paragraph.strip();
    if (text.endsWith("。")
        && text.length() > 1
        && "）)".indexOf(text.charAt(text.length() - 2)) >= 0) {
      text = text.substring(0, text.length() - 1);
    }
    boolean closes = !text.isEmpty() && "）)】〕".indexOf(text.charAt(text.length() - 1)) >= 0;
    return closes ? bracket(text) : plain(text);
  }

  private List<Reporter> bracket(String text) {
    int open = -1;
    for (char c : new char[] {'（', '(', '【', '〔'}) {
      open = Math.max(open, text.lastIndexOf(c));
    }
    if (open < 0 || text.length() - open > LONGEST) {
      return List.of();
    }
    String inside = text.substring(open + 1, text.length() - 1).strip();
    String before = text.substring(0, open).stripTrailing();
    boolean ends = before.isEmpty() || STOPS.indexOf(before.charAt(before.length() - 1)) >= 0;
    List<Reporter> found = read(inside);
    boolean role = NAMED.matcher(inside).find();
    boolean sure = found.stream().allMatch(r -> reader.signatures().isName(r.name()));
    boolean excluded = NOBODY.matcher(inside).find() && !inside.startsWith("作者：");
    return role || (ends && sure && !excluded) ? found : List.of();
  }

  private List<Reporter> plain(String text) {
    int from = text.length();
    while (from > 0
        && STOPS.indexOf(text.charAt(from - 1)) < 0
        && "，；：、".indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    if (from == 0
        || from == text.length()
        || text.length() - from > LONGEST
        || STOPS.indexOf(text.charAt(from - 1)) < 0) {
      return List.of();
    }
    String rest = text.substring(from).strip();
    boolean role = NAMED.matcher(rest).find();
    List<Reporter> found = read(rest);
    boolean only =
        !found.isEmpty() && found.getFirst().name().equals(rest.replaceAll("[\\s　]", ""));
    boolean sure = found.stream().allMatch(r -> reader.signatures().isName(r.name()));
    return (role || only) && sure ? found : List.of();
  }

  private List<Reporter> read(String words) {
    return reader.signatures().read(words).map(Byline::reporters).orElse(List.of());
  }
}
