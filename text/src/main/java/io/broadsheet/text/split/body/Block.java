package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import java.util.List;

/** A piece of a page that is one thing; blocks are numbered by line. */
public sealed interface Block
    permits TitleBlock, ParagraphBlock, BylineBlock, CaptionBlock, FurnitureBlock {

  /** The number of its first line. */
  int first();

  /** Where it stands, in reading order. */
  List<TextRange> ranges();
}
