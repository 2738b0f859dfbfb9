package io.broadsheet.streams.split.body;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which level of Markdown heading stands over articles; deeper ones stand over sections. */
public final class HeadingLevels {

  private final Map<Integer, Integer> highest = new HashMap<>();
  private final int headline;

  private HeadingLevels(List<Block.Title> titles, Set<Integer> beforeStories) {
    int found = 0;
    for (Block.Title title : titles) {
      if (title.level() > 0) {
        highest.merge(title.zone(), title.level(), Math::min);
      }
    }
    for (Map.Entry<Integer, Integer> zone : highest.entrySet()) {
      if (beforeStories.contains(zone.getKey())) {
        found = found == 0 ? zone.getValue() : Math.min(found, zone.getValue());
      }
    }
    int any = highest.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    headline = found == 0 ? any : found;
  }

  /** Reads the levels off the titles before the starts of stories. */
  public static HeadingLevels of(List<Block.Title> titles, List<Fragment> fragments) {
    Set<Integer> beforeStories = new HashSet<>();
    for (Fragment fragment : fragments) {
      if (fragment.starts()) {
        beforeStories.add(fragment.zoneBefore());
      }
    }
    return new HeadingLevels(titles, beforeStories);
  }

  /** Whether a heading of this level stands over sections. */
  public boolean overSections(int level) {
    return level > headline;
  }

  /** Whether a heading of this level stands over articles. */
  public boolean overArticles(int level) {
    return level > 0 && level <= headline;
  }

  /** The highest level in a zone of titles, 0 if it has no marked heading. */
  public int highest(int zone) {
    return highest.getOrDefault(zone, 0);
  }
}
