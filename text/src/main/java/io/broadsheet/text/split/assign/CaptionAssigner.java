package io.broadsheet.text.split.assign;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.body.CaptionBlock;
import io.broadsheet.text.split.body.Fragment;
import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.words.PairIndex;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gives captions to the articles whose event their pictures show, or to none. */
public final class CaptionAssigner {

  private static final int WINDOW = 64;

  private CaptionAssigner() {}

  /** The story of each caption that has one. */
  public static Map<CaptionBlock, Story> assign(
      String text, List<Story> stories, List<CaptionBlock> captions, Weights weights) {
    Map<CaptionBlock, Story> assigned = new IdentityHashMap<>();
    int next = 0;
    for (int from = 0; from < stories.size() && next < captions.size(); from += WINDOW) {
      int to = Math.min(stories.size(), from + WINDOW);
      int end = next;
      int limit = to == stories.size() ? Integer.MAX_VALUE : stories.get(to).first();
      while (end < captions.size() && captions.get(end).first() < limit) {
        end++;
      }
      window(text, stories.subList(from, to), captions.subList(next, end), weights, assigned);
      next = end;
    }
    return assigned;
  }

  private static void window(
      String text,
      List<Story> stories,
      List<CaptionBlock> captions,
      Weights weights,
      Map<CaptionBlock, Story> assigned) {
    if (captions.isEmpty()) {
      return;
    }
    PairIndex index = new PairIndex();
    captions.forEach(caption -> index.addTitle(text, caption.ranges()));
    for (int b = 0; b < stories.size(); b++) {
      for (Fragment fragment : stories.get(b).fragments()) {
        index.addBody(text, fragment.ranges(), b, false);
      }
    }
    for (CaptionBlock caption : captions) {
      WordOverlap shares = WordOverlap.of(text, caption.ranges(), index, stories.size());
      int best = -1;
      double most = weights.of(CAPTION_NONE);
      for (int b = 0; b < stories.size(); b++) {
        double score = score(caption, stories.get(b), shares.any()[b], weights);
        if (score > most) {
          most = score;
          best = b;
        }
      }
      if (best >= 0) {
        assigned.put(caption, stories.get(best));
      }
    }
  }

  private static double score(CaptionBlock caption, Story story, double shared, Weights weights) {
    boolean inside = caption.first() >= story.first() && caption.first() <= story.last();
    return weights.of(CAPTION_SHARED_WORDS) * shared + weights.of(CAPTION_NEAR, inside);
  }
}
