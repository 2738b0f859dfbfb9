package io.broadsheet.streams.split.body;

import static io.broadsheet.streams.split.weigh.Evidence.*;

import io.broadsheet.streams.split.weigh.Weights;
import io.broadsheet.streams.split.words.PairSet;
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
  private final boolean severalLevels;
  private Fragment comparedWith;
  private PairSet pairs = new PairSet();

  private StoryReader(String text, Zones zones, Weights weights) {
    this.text = text;
    this.zones = zones;
    severalLevels = zones.levelsDiffer();
    this.weights = weights;
  }

  /** The stories of a page, in the order of their first lines. */
  public static List<Story> read(
      String text, List<Fragment> fragments, Zones zones, Weights weights) {
    return new StoryReader(text, zones, weights).read(fragments);
  }

  private List<Story> read(List<Fragment> fragments) {
    List<Story> stories = new ArrayList<>();
    List<Fragment> current = new ArrayList<>();
    List<Fragment> early = new ArrayList<>();
    for (int i = 0, to; i < fragments.size(); i = to) {
      to = i + 1;
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
    Optional<Fragment> lede =
        current.isEmpty() ? Optional.empty() : Optional.of(current.getFirst());
    int cut = cut(run, lede, before, after);
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
    int level = zones.highest(fragment.zoneBefore());
    if (level > 0 && severalLevels) {
      return zones.overArticles(level);
    }
    double own = own(fragment, Optional.of(current.getFirst()));
    double section =
        section(fragment, current.getFirst())
            + weights.of(SECTION_OF_BEFORE)
            + weights.of(SECTION_AFTER_JUMP, current.getLast().jumps());
    return own > section;
  }

  private double own(Fragment fragment, Optional<Fragment> lede) {
    boolean news = lede.isPresent() && lede.get().paragraphs().getFirst().dateline();
    return weights.of(OWN_ARTICLE)
        + weights.of(OWN_AFTER_NEWS, news)
        + weights.of(OWN_MARKUP, zones.highest(fragment.zoneBefore()) > 0)
        + weights.of(OWN_NOTICE, zones.holdsNotice(fragment.zoneBefore()));
  }

  /** How many fragments of the run belong to what stands before it rather than behind it. */
  private int cut(
      List<Fragment> run,
      Optional<Fragment> lede,
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
          (lede.isPresent() ? section(run.get(k), lede.get()) : NO_STORY)
              + weights.of(SECTION_OF_BEFORE)
              + weights.of(SECTION_AFTER_JUMP, jumped)
              + weights.of(SECTION_NATURAL_ORDER, zones.overSections(level));
      gain[k] = Math.max(section, own(run.get(k), lede));
    }
    for (int k = 0; k < run.size(); k++) {
      gain[k] -=
          section(run.get(k), after.get())
              + weights.of(SECTION_OF_AFTER)
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

  private double section(Fragment fragment, Fragment lede) {
    if (lede != comparedWith) {
      comparedWith = lede;
      pairs = PairSet.of(text, lede.ranges());
    }
    double shared = pairs.share(text, fragment.ranges());
    return weights.of(SECTION_FEATURE_LEDE, lede.opensFeature())
        + weights.of(SECTION_SHARED_WORDS) * shared;
  }

  private static void close(List<Story> stories, List<Fragment> current) {
    if (!current.isEmpty()) {
      stories.add(new Story(current, current.size() > 1));
      current.clear();
    }
  }
}
