package io.broadsheet.text.split;

import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.MastheadLine;
import io.broadsheet.text.split.mark.MastheadReader;
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
  private static final int LONGEST = 70;

  private PageCutter() {}

  /** The pages of a file, in its order. */
  static List<PageText> cut(PageText file, MastheadReader mastheads) {
    Set<Integer> cuts = new HashSet<>(headers(file, mastheads));
    List<PageText> pages = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < file.size(); i++) {
      if (file.line(i).opensPage() || cuts.contains(i)) {
        pages.add(file.part(from, i));
        from = i;
      }
    }
    pages.add(file.part(from, file.size()));
    return pages;
  }

  /** The first lines of all page headers but the first. */
  private static List<Integer> headers(PageText file, MastheadReader mastheads) {
    List<Integer> starts = new ArrayList<>();
    String number = "";
    int lastLine = -1;
    int since = LEAST_TEXT;
    int start = -1;
    for (int i = 0; i < file.size(); i++) {
      Optional<MastheadLine> words = masthead(file, i, mastheads);
      if (words.isEmpty()) {
        since += file.line(i).length();
        start = -1;
        continue;
      }
      start = start < 0 ? i : start;
      boolean header = isHeader(words.get(), i - lastLine <= NEAR && start < i);
      boolean next = i + 1 < file.size() && masthead(file, i + 1, mastheads).isPresent();
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

  private static boolean isHeader(MastheadLine words, boolean beside) {
    return !words.pageOnly() || beside;
  }

  private static Optional<MastheadLine> masthead(PageText file, int i, MastheadReader mastheads) {
    return file.line(i).length() > LONGEST ? Optional.empty() : mastheads.read(file.words(i));
  }
}
