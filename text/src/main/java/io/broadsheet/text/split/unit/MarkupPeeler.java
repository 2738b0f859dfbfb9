package io.broadsheet.text.split.unit;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.line.Line;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a line says between the signs that a copy, an export or a markup language set around
 * it: tags, quotes and keys, frames, bullets, item numbers, record codes. All repetition is
 * bounded, so that the work on a line is too.
 */
final class MarkupPeeler {

  private static final int MOST_LAYERS = 8;
  private static final int LONGEST_SUFFIX = 130;

  private static final Pattern PREFIX =
      Pattern.compile(
          "\\G[\\s　\\uFEFF]{0,80}(?:"
              + "<[^<>一-鿿]{1,160}>|<[一-鿿]{1,8}>|<[a-z]{1,12} [^<>]{1,40}>|&[a-z]{2,6};"
              + "|\\{\\{[^一-鿿]{0,30}?[|}]"
              + "|[\"'{\\[]{0,3}[A-Za-z_][A-Za-z0-9_ -]{0,24}[\"']?\\s{0,3}[:=：]"
              + "|[#=*>|\"'~`^_+\\\\\\[({!│┃┆├└┌┐┘─━═║╔╗╚╝▌█-]{1,60}"
              + "|[A-Za-z0-9_./:%#=,;|\"@+~ -]{2,80}[|\\]#@;>\\t]"
              + "|[A-Z]{2,3}[0-9]{0,4}[ \\t　;；]"
              + "|[（(]\\d{1,3}[)）]|\\d{1,3}[.．、)）](?!\\d)|[一二三四五六七八九十]{1,3}、|[①-⑳]"
              + "|\\d{1,2}:\\d{2}(?::\\d{2})?(?=[\\s　])"
              + "|[■●◆□▲☆★◎○※→•·△▽▼◇▶►◤◢〓¶✘◉♦♢☉⊙⊕〔]{1,6}"
              + ")");

  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?:</?[^<>一-鿿]{1,120}>|</?[一-鿿]{1,8}>|&[a-z]{2,6};|\\\\[rnt]"
              + "|[\"'\\[\\]{}|~^*_=#<>¶✘/\\\\\\u2028│┃─━═║+,;-]{1,60}|\\]\\([^()]{0,100}\\)|〕"
              + "|\\{\\{[a-z]{1,12}\\}\\})\\s{0,40}$");

  private MarkupPeeler() {}

  /** What a line says; the whole line if only signs stand in it. */
  static TextRange core(String text, Line line) {
    int start = line.start();
    int end = line.end();
    if (!sign(text.charAt(start)) && !tail(text.charAt(end - 1))) {
      return line.range();
    }
    int from = sign(text.charAt(start)) ? behindPrefix(text, start, end) : start;
    int to = tail(text.charAt(end - 1)) ? beforeSuffix(text, from, end) : end;
    return saysSomething(text, from, to) ? new TextRange(from, to) : line.range();
  }

  private static int behindPrefix(String text, int start, int end) {
    int at = start;
    Matcher matcher = PREFIX.matcher(text).region(start, end);
    for (int i = 0; i < MOST_LAYERS && matcher.find() && matcher.end() < end; i++) {
      at = matcher.end();
    }
    while (at < end && Blank.is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int beforeSuffix(String text, int start, int end) {
    int at = end;
    for (int i = 0; i < MOST_LAYERS && at > start; i++) {
      Matcher matcher = SUFFIX.matcher(text).region(Math.max(start, at - LONGEST_SUFFIX), at);
      if (!tail(text.charAt(at - 1)) || !matcher.find() || matcher.start() <= start) {
        break;
      }
      at = matcher.start();
      while (at > start && Blank.is(text.charAt(at - 1))) {
        at--;
      }
    }
    return at;
  }

  private static boolean saysSomething(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a prefix may begin with a character. */
  private static boolean sign(char c) {
    return c < 0x2E80 && "“‘—…".indexOf(c) < 0 || "一二三四五六七八九十〓〔（".indexOf(c) >= 0;
  }

  /** Whether a suffix may end with a character. */
  private static boolean tail(char c) {
    return c < 0x2E80 && !Character.isLetterOrDigit(c) && "”’—….!?:%".indexOf(c) < 0
        || Character.isLetter(c) && c < 0x80
        || c == '〕';
  }
}
