package io.broadsheet.text.split.body;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.words.PairSet;
import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts fragments together into stories. A fragment that does not start a story by its own words is
 * a section of the story before it, a section that stands before the lede of the story behind it,
 * or a story of its own; the runs of such fragments between two starts are decided as wholes.
 */
public final class StoryReader {

  private static final double NO_STORY = -10;

  private final String text;
  private final Weights weights;
  private final Zones zones;
  private final StoryEvidence evidence;
  private Fragment comparedWith;
  private int comparedUpTo;
  private PairSet words = new PairSet();

  private StoryReader(String text, Zones zones, Weights weights) {
    this.text = text;
    this.zones = zones;
    this.weights = weights;
    evidence = new StoryEvidence(text, zones, weights);
  }

  /** The stories of a page, in the order of their first lines. */
  public static List<Story> read(
      String text, List<Fragment> fragments, Zones zones, Weights weights) {
    return new StoryReader(text, zones, weights).read(LoneMarks.joined(fragments));
  }

  private List<Story> read(List<Fragment> fragments) {
    List<Story> stories = new ArrayList<>();
    List<Fragment> current = new ArrayList<>();
    List<Fragment> early = new ArrayList<>();
    for (int i = 0, to; i < fragments.size(); i = to) {
      to = i + 1;
      BudgetScope.passed(BudgetScope.STRIDE);
      if (fragments.get(i).starts()) {
        close(stories, current);
        current.add(fragments.get(i));
        current.addAll(early);
        early.clear();
        continue;
      }
      while (to < fragments.size() && !fragments.get(to).starts()) {
        to++;
      }
      List<Fragment> run = fragments.subList(i, to);
      Optional<Fragment> before = i == 0 ? Optional.empty() : Optional.of(fragments.get(i - 1));
      Optional<Fragment> after =
          to == fragments.size() ? Optional.empty() : Optional.of(fragments.get(to));
      place(run, before, after, current, early, stories);
    }
    close(stories, current);
    stories.sort((a, b) -> Integer.compare(a.first(), b.first()));
    return stories;
  }

  private void place(
      List<Fragment> run,
      Optional<Fragment> before,
      Optional<Fragment> after,
      List<Fragment> current,
      List<Fragment> early,
      List<Story> stories) {
    int cut = cut(run, current, before, after);
    for (int k = 0; k < run.size(); k++) {
      Fragment fragment = run.get(k);
      if (k >= cut) {
        early.add(fragment);
      } else if (current.isEmpty() || owns(fragment, current)) {
        close(stories, current);
        current.add(fragment);
      } else {
        current.add(fragment);
      }
    }
  }

  /** Whether a fragment that is no section of the story behind it is a story of its own. */
  private boolean owns(Fragment fragment, List<Fragment> current) {
    double section =
        evidence.section(fragment, current.getFirst(), wordsOf(current))
            + weights.of(SECTION_OF_BEFORE)
            + weights.of(SECTION_AFTER_JUMP, current.getLast().jumps());
    return evidence.own(fragment, wordsOf(current)) > section;
  }

  /** The words of a story as far as it is known. */
  private PairSet wordsOf(List<Fragment> story) {
    if (story.isEmpty()) {
      return new PairSet();
    }
    if (story.getFirst() != comparedWith) {
      comparedWith = story.getFirst();
      comparedUpTo = 0;
      words = new PairSet();
    }
    while (comparedUpTo < story.size()) {
      words.addAll(text, story.get(comparedUpTo++).ranges());
    }
    return words;
  }

  /** How many fragments of the run belong to what stands before it rather than behind it. */
  private int cut(
      List<Fragment> run,
      List<Fragment> current,
      Optional<Fragment> before,
      Optional<Fragment> after) {
    if (after.isEmpty() || !after.get().opensFeature()) {
      return run.size();
    }
    double[] gain = new double[run.size()];
    boolean jumped = before.isPresent() && before.get().jumps();
    for (int k = 0; k < run.size(); k++) {
      int level = zones.highest(run.get(k).zoneBefore());
      double section =
          (current.isEmpty()
                  ? NO_STORY
                  : evidence.section(run.get(k), current.getFirst(), wordsOf(current)))
              + weights.of(SECTION_OF_BEFORE)
              + weights.of(SECTION_AFTER_JUMP, jumped)
              + weights.of(SECTION_NATURAL_ORDER, zones.overSections(level));
      gain[k] = Math.max(section, evidence.own(run.get(k), wordsOf(current)));
    }
    PairSet behind = PairSet.of(text, after.get().ranges());
    for (int k = 0; k < run.size(); k++) {
      gain[k] -=
          evidence.section(run.get(k), after.get(), behind)
              + evidence.early(after.get())
              + weights.of(SECTION_OF_AFTER_UNWRAPPED, !run.get(k).inColumns());
    }
    return bestCut(gain);
  }

  private static int bestCut(double[] gain) {
    int best = 0;
    double sum = 0;
    double largest = 0;
    for (int k = 0; k < gain.length; k++) {
      sum += gain[k];
      if (sum > largest) {
        largest = sum;
        best = k + 1;
      }
    }
    return best;
  }

  private static void close(List<Story> stories, List<Fragment> current) {
    if (!current.isEmpty()) {
      List<Fragment> joined = joined(current);
      stories.add(new Story(joined, joined.size() > 1));
      current.clear();
    }
  }

  /** The fragments of one story, those joined that only a blank line parts. */
  private static List<Fragment> joined(List<Fragment> fragments) {
    List<Fragment> joined = new ArrayList<>();
    for (Fragment fragment : fragments) {
      int before = fragment.seam() ? lastBefore(joined, fragment) : -1;
      if (before >= 0) {
        joined.set(before, joined.get(before).join(fragment));
      } else {
        joined.add(fragment);
      }
    }
    return joined;
  }

  /** The fragment that ends last before this one on the page; looked for near the end. */
  private static int lastBefore(List<Fragment> fragments, Fragment fragment) {
    int best = -1;
    for (int i = fragments.size() - 1; i >= 0 && best < 0; i--) {
      best = fragments.get(i).last() < fragment.first() ? i : best;
    }
    if (!fragments.isEmpty() && fragments.getFirst().last() < fragment.first()) {
      boolean later = best < 0 || fragments.getFirst().last() > fragments.get(best).last();
      best = later ? 0 : best;
    }
    return best;
  }
}
