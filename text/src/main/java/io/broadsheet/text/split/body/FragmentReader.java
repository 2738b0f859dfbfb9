package io.broadsheet.text.split.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the blocks of a page into fragments of bodies. */
public final class FragmentReader {

  private final List<Fragment> fragments = new ArrayList<>();
  private final List<Block.Paragraph> paragraphs = new ArrayList<>();
  private Optional<Block.Signature> signature = Optional.empty();
  private Optional<Block.Signature> pending = Optional.empty();
  private int zoneBefore = -1;
  private int lastTitle = -1;
  private int lastZone = -1;
  private boolean seam;

  private FragmentReader() {}

  /** The fragments, by place. Signatures that stand before no paragraph are left out. */
  public static List<Fragment> read(List<Block> blocks) {
    FragmentReader reader = new FragmentReader();
    for (Block block : blocks) {
      switch (block) {
        case Block.Title title -> reader.take(title);
        case Block.Signature signature -> reader.pending = Optional.of(signature);
        case Block.Paragraph paragraph -> reader.take(paragraph);
        case Block.Caption _, Block.Fixture _ -> {}
      }
    }
    reader.close(reader.zoneSince());
    return reader.fragments;
  }

  private void take(Block.Title title) {
    lastTitle = title.first();
    lastZone = title.zone();
  }

  private void take(Block.Paragraph paragraph) {
    if (breaksBefore(paragraph)) {
      int zone = zoneSince();
      boolean part = isSeam(paragraph);
      close(zone);
      seam = part;
      signature = pending;
      zoneBefore = zone;
    }
    pending = Optional.empty();
    paragraphs.add(paragraph);
  }

  private boolean breaksBefore(Block.Paragraph paragraph) {
    return paragraphs.isEmpty()
        || pending.isPresent()
        || paragraph.has(ParagraphTrait.OPENS)
        || zoneSince() >= 0
        || paragraphs.getLast().has(ParagraphTrait.JUMPS)
        || isSeam(paragraph);
  }

  /** Where text is set in columns, one story may follow another with only a blank line between. */
  private boolean isSeam(Block.Paragraph paragraph) {
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
      fragments.add(new Fragment(signature, paragraphs, zoneBefore, zoneAfter, seam));
      paragraphs.clear();
    }
  }
}
