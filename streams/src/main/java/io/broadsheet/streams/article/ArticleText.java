package io.broadsheet.streams.article;

import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Segment;
import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the parts of an article together to one text, and keeps for each piece where it stands on
 * the page.
 */
final class ArticleText {

  private final String page;
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final List<TextRange> spans = new ArrayList<>();

  /** Starts an empty text of a page whose raw text is {@code page}. */
  ArticleText(String page) {
    this.page = page;
  }

  void add(String kind, Passage passage) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(passage.text());
    parts.add(new Part(kind, start, text.length()));
    spans.addAll(passage.ranges());
    align(passage, start);
  }

  String text() {
    return text.toString();
  }

  List<Part> parts() {
    return parts;
  }

  List<Segment> segments() {
    return segments;
  }

  List<Range> spans() {
    return spans.stream()
        .sorted(Comparator.naturalOrder())
        .map(range -> new Range(range.start(), range.end()))
        .toList();
  }

  /**
   * The text of a passage is its ranges without layout spaces, and with a space where two Latin
   * words met at a line's end: so both sides may have white space that the other has not.
   */
  private void align(Passage passage, int start) {
    String wanted = passage.text();
    int at = 0;
    for (TextRange range : passage.ranges()) {
      int raw = range.start();
      while (raw < range.end() && at < wanted.length()) {
        int length = commonRun(wanted, at, raw, range.end());
        if (length > 0) {
          segments.add(new Segment(start + at, raw, length, null));
          at += length;
          raw += length;
        } else if (Blank.is(page.charAt(raw))) {
          raw++;
        } else if (Blank.is(wanted.charAt(at))) {
          at++;
        } else {
          throw new IllegalStateException(
              "a passage differs from its ranges at " + raw + " of the page");
        }
      }
    }
  }

  private int commonRun(String wanted, int at, int raw, int end) {
    int length = 0;
    while (at + length < wanted.length()
        && raw + length < end
        && wanted.charAt(at + length) == page.charAt(raw + length)) {
      length++;
    }
    return length;
  }
}
