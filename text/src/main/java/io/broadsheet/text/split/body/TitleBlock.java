package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import java.util.List;

/**
 * A headline, kicker, deck, section heading or teaser.
 *
 * @param level the level of a Markdown heading, 0 for none
 * @param zone the number of the run of titles, without body text between, that it stands in
 * @param run the number of the run of titles with nothing else between
 * @param reference how many titles further on a page reference stands, -1 for none
 * @param indexed whether the head of the index block stands before it in its zone
 * @param wrapped whether the text around is hard-wrapped
 */
public record TitleBlock(
    int first,
    List<TextRange> ranges,
    int level,
    int zone,
    int run,
    int reference,
    boolean indexed,
    boolean wrapped)
    implements Block {
  public TitleBlock {
    ranges = List.copyOf(ranges);
  }

  TitleBlock beforeReference(int titles) {
    return new TitleBlock(first, ranges, level, zone, run, titles, indexed, wrapped);
  }
}
