package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paragraphs that follow each other without another story or a title between them.
 *
 * @param byline the byline before them
 * @param paragraphs the paragraphs, at least one
 * @param zoneBefore the zone of titles right before them
 * @param zoneAfter the zone of titles right behind them
 * @param seam whether only a blank line parts them from the fragment before
 */
public record Fragment(
    Optional<BylineBlock> byline,
    List<ParagraphBlock> paragraphs,
    int zoneBefore,
    int zoneAfter,
    boolean seam) {

  public Fragment {
    paragraphs = List.copyOf(paragraphs);
  }

  /** This fragment and one that goes on with it. */
  Fragment join(Fragment next) {
    List<ParagraphBlock> all = new ArrayList<>(paragraphs);
    all.addAll(next.paragraphs);
    return new Fragment(byline, all, zoneBefore, next.zoneAfter, seam);
  }

  /** This fragment with a continuation mark that stands before it. */
  Fragment withMark(ParagraphBlock mark) {
    List<ParagraphBlock> all = new ArrayList<>(List.of(mark));
    all.addAll(paragraphs);
    return new Fragment(byline, all, zoneBefore, zoneAfter, seam);
  }

  /** Whether its own words say that a story starts here. */
  public boolean starts() {
    return byline.isPresent() || paragraphs.getFirst().has(ParagraphTrait.OPENS);
  }

  /** Whether it opens as features do: with a byline but without a dateline. */
  public boolean opensFeature() {
    return byline.isPresent()
        && !byline.get().byline().commentator()
        && !paragraphs.getFirst().has(ParagraphTrait.OPENS);
  }

  /** Whether its paragraphs are hard-wrapped. */
  public boolean inColumns() {
    return paragraphs.getFirst().has(ParagraphTrait.WRAPPED);
  }

  /** Whether it ends with a jump to another page. */
  public boolean jumps() {
    return paragraphs.getLast().has(ParagraphTrait.JUMPS);
  }

  /** The number of its first line. */
  public int first() {
    return byline.map(BylineBlock::first).orElse(paragraphs.getFirst().first());
  }

  /** The number of its last line. */
  public int last() {
    return paragraphs.getLast().last();
  }

  /** All ranges of its paragraphs, in reading order. */
  public List<TextRange> ranges() {
    List<TextRange> ranges = new ArrayList<>();
    paragraphs.forEach(paragraph -> ranges.addAll(paragraph.ranges()));
    return ranges;
  }
}
