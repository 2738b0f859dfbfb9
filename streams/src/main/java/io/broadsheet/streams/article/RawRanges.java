package io.broadsheet.streams.article;

import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Segment;
import java.util.ArrayList;
import java.util.List;

/** Where ranges of an article's text stand on its page. */
public final class RawRanges {

  private final List<Segment> segments;

  /** The ranges of a text made of {@code segments}, which stand in the order of the text. */
  public RawRanges(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  /** The ranges on the page of {@code [start, end)} of the text, in the order of the text. */
  public List<Range> of(int start, int end) {
    List<Range> ranges = new ArrayList<>();
    for (int i = firstEndingAfter(start); i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.getStart() >= end) {
        break;
      }
      int from = Math.max(start, segment.getStart());
      int to = Math.min(end, segment.getStart() + segment.getLength());
      int shift = segment.getRawStart() - segment.getStart();
      ranges.add(new Range(from + shift, to + shift));
    }
    return ranges;
  }

  private int firstEndingAfter(int place) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Segment segment = segments.get(middle);
      if (segment.getStart() + segment.getLength() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
