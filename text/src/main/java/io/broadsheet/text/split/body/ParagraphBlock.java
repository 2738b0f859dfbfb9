package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A paragraph.
 *
 * @param last the number of its last line
 * @param traits what it shows by its words and its place
 */
public record ParagraphBlock(
    int first, int last, List<TextRange> ranges, Set<ParagraphTrait> traits) implements Block {
  public ParagraphBlock {
    ranges = List.copyOf(ranges);
    traits = Collections.unmodifiableSet(traits);
  }

  /** Whether it shows {@code trait}. */
  public boolean has(ParagraphTrait trait) {
    return traits.contains(trait);
  }
}
