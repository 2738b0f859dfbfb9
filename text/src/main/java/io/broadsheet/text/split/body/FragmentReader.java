package io.broadsheet.text.split.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the blocks of a page into fragments of bodies. */
public final class FragmentReader {

  private final List<Fragment> fragments = new ArrayList<>();
  private final List<ParagraphBlock> paragraphs = new ArrayList<>();
  private Optional<BylineBlock> byline = Optional.empty();
  private Optional<BylineBlock> pending = Optional.empty();
  private int zoneBefore = -1;
  private int lastTitle = -1;
  private int lastZone = -1;
  private boolean seam;

  private FragmentReader() {}

  /** The fragments, by place. Bylines that stand before no paragraph are left out. */
  public static List<Fragment> read(List<Block> blocks) {
    FragmentReader reader = new FragmentReader();
    for (Block block : blocks) {
      switch (block) {
        case TitleBlock title -> reader.take(title);
        case BylineBlock byline -> reader.pending = Optional.of(byline);
        case ParagraphBlock paragraph -> reader.take(paragraph);
        case CaptionBlock _, FurnitureBlock _ -> {}
      }
    }
    reader.close(reader.zoneSince());
    return reader.fragments;
  }

  private void take(TitleBlock title) {
    lastTitle = title.first();
    lastZone = title.zone();
  }

  private void take(ParagraphBlock paragraph) {
    if (breaksBefore(paragraph)) {
      int zone = zoneSince();
      boolean part = isSeam(paragraph);
      close(zone);
      seam = part;
      byline = pending;
      zoneBefore = zone;
    }
    pending = Optional.empty();
    paragraphs.add(paragraph);
  }

  private boolean breaksBefore(ParagraphBlock paragraph) {
    return paragraphs.isEmpty()
        || pending.isPresent()
        || paragraph.has(ParagraphTrait.OPENS)
        || zoneSince() >= 0
        || paragraphs.getLast().has(ParagraphTrait.JUMPS)
        || isSeam(paragraph);
  }

  /** Where text is set in columns, one story may follow another with only a blank line between. */
  private boolean isSeam(ParagraphBlock paragraph) {
    return !paragraphs.isEmpty()
        && pending.isEmpty()
        && zoneSince() < 0
        && paragraph.has(ParagraphTrait.AFTER_BREAK)
        && !paragraph.has(ParagraphTrait.OPENS)
        && paragraph.has(ParagraphTrait.WRAPPED)
        && !paragraphs.getLast().has(ParagraphTrait.JUMPS);
  }

  /** The zone of the titles behind the last paragraph; -1 if there are none. */
  private int zoneSince() {
    boolean since = paragraphs.isEmpty() || lastTitle > paragraphs.getLast().last();
    return since ? lastZone : -1;
  }

  private void close(int zoneAfter) {
    if (!paragraphs.isEmpty()) {
      fragments.add(new Fragment(byline, paragraphs, zoneBefore, zoneAfter, seam));
      paragraphs.clear();
    }
  }
}
