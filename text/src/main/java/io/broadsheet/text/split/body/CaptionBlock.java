package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import java.util.List;

/** The words to a picture. */
public record CaptionBlock(int first, List<TextRange> ranges) implements Block {
  public CaptionBlock {
    ranges = List.copyOf(ranges);
  }
}
