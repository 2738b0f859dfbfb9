package io.broadsheet.text.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.List;

/** Looks at split pages for tests. */
final class Pages {

  static final PageSplitter SPLITTER = PageSplitter.withDefaults();

  private Pages() {}

  /** The only page of a text, after a check that nothing of it is lost. */
  static Page only(String text) {
    List<Page> pages = SPLITTER.split(text);
    assertNothingLost(text, pages);
    assertThat(pages).hasSize(1);
    return pages.getFirst();
  }

  static List<String> headlines(Page page) {
    return page.articles().stream()
        .map(article -> article.headline().map(Passage::text).orElse(""))
        .toList();
  }

  static List<String> paragraphs(PageArticle article) {
    return article.sections().stream()
        .flatMap(section -> section.paragraphs().stream())
        .map(Passage::text)
        .toList();
  }

  static List<String> names(PageArticle article) {
    return article.reporters().stream().map(PageArticle.Reporter::name).toList();
  }

  /** Every character that is not white space stands in exactly one range. */
  static void assertNothingLost(String text, List<Page> pages) {
    int[] counts = new int[text.length()];
    for (TextRange range : ranges(pages)) {
      assertThat(Blank.is(text.charAt(range.start()))).isFalse();
      assertThat(Blank.is(text.charAt(range.end() - 1))).isFalse();
      assertThat(text.indexOf('\n', range.start(), range.end())).isNegative();
      for (int i = range.start(); i < range.end(); i++) {
        counts[i]++;
      }
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Blank.is(text.charAt(i)) && counts[i] != 1) {
        throw new AssertionError(
            "character " + i + " stands in " + counts[i] + " ranges: " + around(text, i));
      }
    }
  }

  private static String around(String text, int i) {
    return text.substring(Math.max(0, i - 10), Math.min(text.length(), i + 10));
  }

  private static List<TextRange> ranges(List<Page> pages) {
    List<TextRange> ranges = new ArrayList<>();
    for (Page page : pages) {
      page.furniture().forEach(piece -> ranges.addAll(piece.ranges()));
      page.articles()
          .forEach(article -> article.passages().forEach(p -> ranges.addAll(p.ranges())));
    }
    return ranges;
  }
}
