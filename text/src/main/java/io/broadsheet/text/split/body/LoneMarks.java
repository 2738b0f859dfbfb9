package io.broadsheet.text.split.body;

import io.broadsheet.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings continuation marks (上接第一版) that stand above a headline to the body below it: what is
 * printed for the reader as a line of its own is no story.
 */
final class LoneMarks {

  /** Characters of the longest mark: more than that is a paragraph that opens with one. */
  private static final int LONGEST = 16;

  private LoneMarks() {}

  /** The fragments, in the same order, those that are but a mark joined to the next one. */
  static List<Fragment> joined(List<Fragment> fragments) {
    List<Fragment> joined = new ArrayList<>();
    Optional<ParagraphBlock> mark = Optional.empty();
    for (int i = 0; i < fragments.size(); i++) {
      Fragment fragment = fragments.get(i);
      boolean followed = i + 1 < fragments.size() && takesMark(fragments.get(i + 1));
      if (mark.isEmpty() && isLone(fragment) && followed) {
        mark = Optional.of(fragment.paragraphs().getFirst());
      } else {
        joined.add(mark.map(fragment::withMark).orElse(fragment));
        mark = Optional.empty();
      }
    }
    return joined;
  }

  private static boolean isLone(Fragment fragment) {
    ParagraphBlock first = fragment.paragraphs().getFirst();
    return fragment.paragraphs().size() == 1
        && fragment.byline().isEmpty()
        && first.has(ParagraphTrait.OPENS)
        && !first.has(ParagraphTrait.DATELINE)
        && first.ranges().stream().mapToInt(TextRange::length).sum() <= LONGEST;
  }

  /** What comes from a page by its own mark, or has a dateline, is not what the mark speaks of. */
  private static boolean takesMark(Fragment next) {
    return !next.paragraphs().getFirst().has(ParagraphTrait.OPENS);
  }
}
