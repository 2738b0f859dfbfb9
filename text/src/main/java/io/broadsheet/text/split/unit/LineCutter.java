package io.broadsheet.text.split.unit;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.List;

/** Cuts what a line says wherever one part may end and another begin. */
final class LineCutter {

  private static final int WIDE_GAP = 3;
  private static final int LONGEST_LABEL = 12;
  private static final int LONGEST_RUN_IN = 28;
  private static final int LONGEST_REMARK = 42;
  private static final int MOST_UNITS = 24;
  private static final String OPENING = "（(〔[【";
  private static final String CLOSING = "）)〕]】";
  private static final String STOPS = "。！？」”』）)";
  private static final String SIGNS = "□■◆◎";

  private final String text;
  private final int start;
  private final int end;
  private final List<Integer> cuts = new ArrayList<>(4);

  private LineCutter(String text, TextRange core) {
    this.text = text;
    start = core.start();
    end = core.end();
  }

  /** Adds the units of one line. */
  static void cut(String text, TextRange core, int line, List<Unit> units) {
    LineCutter cutter = new LineCutter(text, core);
    cutter.find();
    cutter.write(line, units);
  }

  private void find() {
    int remark = remark();
    boolean sentence = false;
    for (int at = start + 1; at < end && cuts.size() < MOST_UNITS - 1; at++) {
      char before = text.charAt(at - 1);
      boolean runIn = before == '。' && !sentence && at - start <= LONGEST_RUN_IN;
      sentence |= "。！？".indexOf(before) >= 0;
      if (at == remark || runIn || label(at) || between(at, before)) {
        cuts.add(at);
      }
    }
  }

  /** Whether the signs on both sides of a place tell that something ends there. */
  private boolean between(int at, char before) {
    char here = text.charAt(at);
    if (Blank.is(here)) {
      return !Blank.is(before) && gap(at);
    }
    return switch (before) {
      case '|', '｜', '】', '〕' -> true;
      case '。' -> here >= '0' && here <= '9' || here == '【' || here == '[';
      case '—' -> false;
      default ->
          here == '|'
              || here == '｜'
              || (here == '—' && at + 1 < end && text.charAt(at + 1) == '—')
              || (SIGNS.indexOf(here) >= 0 && SIGNS.indexOf(before) < 0);
    };
  }

  private boolean gap(int at) {
    int to = at;
    boolean tab = false;
    while (to < end && Blank.is(text.charAt(to))) {
      tab |= text.charAt(to++) == '\t';
    }
    return tab || to - at >= WIDE_GAP || (words(at - 3, at) && words(to, to + 2));
  }

  private boolean words(int from, int to) {
    if (from < start || to > end) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Blank.is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a field label (题　名：) or one in brackets ((引题)) ends right before a place. */
  private boolean label(int at) {
    char last = text.charAt(at - 1);
    if (at - start > LONGEST_LABEL || at - start < 2) {
      return false;
    }
    if (last == '：' || last == ':') {
      return text.indexOf(last, start) == at - 1;
    }
    int kind = CLOSING.indexOf(last);
    return kind >= 0 && OPENING.indexOf(text.charAt(start)) >= 0 && none(CLOSING, start, at - 1);
  }

  private boolean none(String signs, int from, int to) {
    for (int i = from; i < to; i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Where a remark in brackets behind the last sentence begins; -1 if there is none. */
  private int remark() {
    int last = text.charAt(end - 1) == '。' ? end - 2 : end - 1;
    if (last <= start || CLOSING.indexOf(text.charAt(last)) < 0) {
      return -1;
    }
    for (int i = last - 1; i > start && last - i <= LONGEST_REMARK; i--) {
      if (OPENING.indexOf(text.charAt(i)) >= 0) {
        return STOPS.indexOf(text.charAt(i - 1)) >= 0 || Blank.is(text.charAt(i - 1)) ? i : -1;
      }
    }
    return -1;
  }

  private void write(int line, List<Unit> units) {
    List<TextRange> pieces = pieces();
    int behind = start;
    for (int i = 0; i < pieces.size(); i++) {
      TextRange piece = pieces.get(i);
      int space = piece.start() - behind;
      units.add(new Unit(piece.start(), piece.end(), line, i, pieces.size(), space));
      behind = piece.end();
    }
  }

  /** What lies between the cuts, without the white space around it. */
  private List<TextRange> pieces() {
    List<TextRange> pieces = new ArrayList<>(cuts.size() + 1);
    cuts.add(end);
    int from = start;
    for (int to : cuts) {
      int first = from;
      while (first < to && Blank.is(text.charAt(first))) {
        first++;
      }
      int last = to;
      while (last > first && Blank.is(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        pieces.add(new TextRange(first, last));
      }
      from = to;
    }
    return pieces;
  }
}
