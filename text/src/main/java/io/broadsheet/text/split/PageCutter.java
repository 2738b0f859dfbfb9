package io.broadsheet.text.split;

import io.broadsheet.text.split.line.Line;
import io.broadsheet.text.split.mark.MastheadReader;
import io.broadsheet.text.split.mark.MastheadReader.Words;
import io.broadsheet.text.split.mark.Slice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a file into its pages (版): at form feeds, and where a page header stands with another page's
 * number. A number that no masthead stands beside cuts nothing, nor does a single header.
 */
final class PageCutter {

  private static final int LEAST_TEXT = 40;
  private static final int NEAR = 3;

  private PageCutter() {}

  /** The lines of each page. */
  static List<List<Line>> cut(String text, List<Line> lines, MastheadReader mastheads) {
    Set<Integer> cuts = new HashSet<>(headers(text, lines, mastheads));
    List<List<Line>> pages = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).opensPage() || cuts.contains(i)) {
        pages.add(lines.subList(from, i));
        from = i;
      }
    }
    pages.add(lines.subList(from, lines.size()));
    return pages;
  }

  /** The first lines of all page headers but the first. */
  private static List<Integer> headers(String text, List<Line> lines, MastheadReader mastheads) {
    List<Integer> starts = new ArrayList<>();
    String number = "";
    int lastLine = -1;
    int since = LEAST_TEXT;
    int start = -1;
    for (int i = 0; i < lines.size(); i++) {
      Optional<Words> words = masthead(text, lines.get(i), mastheads);
      if (words.isEmpty()) {
        since += lines.get(i).length();
        start = -1;
        continue;
      }
      start = start < 0 ? i : start;
      boolean header = isHeader(words.get(), i - lastLine <= NEAR && start < i);
      boolean next =
          i + 1 < lines.size() && masthead(text, lines.get(i + 1), mastheads).isPresent();
      Optional<String> page = words.get().page();
      if (page.isPresent()
          && (header || next)
          && !page.get().equals(number)
          && since >= LEAST_TEXT) {
        starts.add(start);
        number = page.get();
        since = 0;
      }
      lastLine = i;
    }
    return starts.isEmpty() ? starts : starts.subList(1, starts.size());
  }

  private static boolean isHeader(Words words, boolean beside) {
    return !words.pageOnly() || beside;
  }

  private static Optional<Words> masthead(String text, Line line, MastheadReader mastheads) {
    return line.length() > 70
        ? Optional.empty()
        : mastheads.read(new Slice(text, line.start(), line.end()));
  }
}
