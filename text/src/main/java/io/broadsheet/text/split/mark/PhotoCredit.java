package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import io.broadsheet.text.split.line.Blank;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the credit at the end of a caption: {@code □记者 张三 摄}, {@code （资料图片）}, {@code 新华社发（张三 摄）}.
 */
public final class PhotoCredit {

  private static final int WINDOW = 40;

  private final BylineReader bylines;
  private final Set<String> photo;
  private final Set<String> notes;
  private final Set<String> starts;

  /** Reads with the lists {@code photo}, {@code photo-note} and {@code caption-start}. */
  public PhotoCredit(Vocabulary vocabulary, BylineReader bylines) {
    this.bylines = bylines;
    photo = vocabulary.words("photo");
    notes = vocabulary.words("photo-note");
    starts = vocabulary.words("caption-start");
  }

  /**
   * The photographers that {@code caption} ends with, an empty list if its credit names nobody;
   * empty if it ends with no credit.
   */
  public Optional<List<String>> read(CharSequence caption) {
    int length = caption.length();
    String tail = caption.subSequence(Math.max(0, length - WINDOW), length).toString().strip();
    if (tail.isEmpty()) {
      return Optional.empty();
    }
    return closes(tail.charAt(tail.length() - 1)) ? bracket(tail) : plain(tail);
  }

  /** Whether {@code block} opens as captions do: {@code 图为}, {@code 上图：}. */
  public boolean opens(CharSequence block) {
    String head = block.subSequence(0, Math.min(4, block.length())).toString();
    return starts.stream().anyMatch(head::startsWith);
  }

  /** Whether a short line without a stop names what a picture is: {@code ……效果图}. */
  public boolean isPictureName(CharSequence line) {
    String text = line.toString();
    return text.length() <= 40
        && notes.stream().anyMatch(note -> note.length() > 2 && text.endsWith(note));
  }

  private Optional<List<String>> bracket(String tail) {
    int open = Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('('));
    if (open < 0) {
      return Optional.empty();
    }
    String inside = Blank.remove(tail.substring(open + 1, tail.length() - 1));
    boolean note = notes.stream().anyMatch(n -> inside.endsWith(n) || inside.startsWith(n));
    Optional<List<String>> named = plain(" " + tail.substring(open + 1, tail.length() - 1));
    return named.isPresent() || !note ? named : Optional.of(List.of());
  }

  /** A credit in running text: a name with a role or after a stop, then 摄. */
  private Optional<List<String>> plain(String tail) {
    String word = longestEnd(tail);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String before = tail.substring(0, tail.length() - word.length());
    int from = creditStart(before);
    String credit = before.substring(from).strip();
    if (credit.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<String>> names =
        bylines.read(credit).map(b -> b.reporters().stream().map(Reporter::name).toList());
    return names.isPresent() ? names : bareName(credit, before.length() > credit.length());
  }

  private Optional<List<String>> bareName(String credit, boolean afterStop) {
    String name = Blank.remove(credit);
    boolean brief = name.length() >= 2 && name.length() <= 4 && afterStop;
    return brief && bylines.read("□" + name).isPresent()
        ? Optional.of(List.of(name))
        : Optional.empty();
  }

  private String longestEnd(String tail) {
    String longest = "";
    for (String word : photo) {
      if (tail.endsWith(word) && word.length() > longest.length()) {
        longest = word;
      }
    }
    return longest;
  }

  /** Where the credit starts: at its bullet, or behind the last stop, or at the last role. */
  private static int creditStart(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if ("□■。！？”.!?；;（(".indexOf(text.charAt(i)) >= 0) {
        return "□■".indexOf(text.charAt(i)) >= 0 ? i : i + 1;
      }
    }
    return 0;
  }

  private static boolean closes(char c) {
    return c == '）' || c == ')';
  }
}
