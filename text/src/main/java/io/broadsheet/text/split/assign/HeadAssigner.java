package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.work.BudgetScope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Assigns headlines to bodies for the whole page at once, with the kickers and decks around them.
 * Exact for up to 64 bodies; beyond, in windows of 64 that overlap by half.
 */
public final class HeadAssigner {

  private static final int WINDOW = 64;
  private static final int STEP = 32;

  private HeadAssigner() {}

  /**
   * The titles over each story.
   *
   * @param titles all titles of the page, by place
   */
  public static List<ArticleHead> assign(
      String text, List<Story> stories, List<TitleBlock> titles, TitleEvidence evidence) {
    BitSet taken = new BitSet(titles.size());
    ArticleHead[] heads = new ArticleHead[stories.size()];
    Arrays.fill(heads, ArticleHead.NONE);
    for (int from = 0; from < stories.size(); from += STEP) {
      BudgetScope.passed(WINDOW * BudgetScope.STRIDE);
      int to = Math.min(stories.size(), from + WINDOW);
      int firstLine = from == 0 ? 0 : stories.get(from - 1).last();
      int lastLine = to == stories.size() ? Integer.MAX_VALUE : stories.get(to).first();
      CandidateTitles candidates =
          new CandidateTitles(titles, at(titles, firstLine), at(titles, lastLine), taken);
      HeadlineWindow window =
          new HeadlineWindow(text, stories.subList(from, to), candidates, evidence);
      List<ArticleHead> found = window.settle(to == stories.size() ? to - from : STEP);
      for (int b = 0; b < found.size(); b++) {
        heads[from + b] = found.get(b);
      }
      if (to == stories.size()) {
        break;
      }
    }
    return List.of(heads);
  }

  /** The first title at or behind a line. */
  private static int at(List<TitleBlock> titles, int line) {
    int low = 0;
    int high = titles.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (titles.get(middle).first() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
