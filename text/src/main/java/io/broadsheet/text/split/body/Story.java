package io.broadsheet.text.split.body;

import java.util.List;
import java.util.Optional;

/**
 * The body of an article: its fragments in reading order.
 *
 * @param fragments the fragments, the lede first; at least one
 * @param sectioned whether the fragments after the first are sections that may have headings
 */
public record Story(List<Fragment> fragments, boolean sectioned) {

  public Story {
    fragments = List.copyOf(fragments);
  }

  /** The fragment that the story opens with. */
  public Fragment lede() {
    return fragments.getFirst();
  }

  /** The byline. */
  public Optional<BylineBlock> byline() {
    return lede().byline();
  }

  /** Whether the story comes from another page. */
  public boolean continued() {
    return lede().paragraphs().getFirst().has(ParagraphTrait.OPENS)
        && !lede().paragraphs().getFirst().has(ParagraphTrait.DATELINE);
  }

  /** Whether sections of the story stand before its lede on the page. */
  public boolean early() {
    return fragments.size() > 1 && fragments.get(1).first() < lede().first();
  }

  /** The fragments over which headings may stand: all but a lede that has a fragment of its own. */
  public List<Fragment> bodyBehindLede() {
    return fragments.size() == 1 ? fragments : fragments.subList(1, fragments.size());
  }

  /** The number of its first line on the page. */
  public int first() {
    return fragments.stream().mapToInt(Fragment::first).min().orElseThrow();
  }

  /** The number of its last line on the page. */
  public int last() {
    return fragments.stream().mapToInt(Fragment::last).max().orElseThrow();
  }
}
