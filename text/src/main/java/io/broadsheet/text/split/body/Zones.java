package io.broadsheet.text.split.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the titles of a zone say together: which level of Markdown heading stands over articles, as
 * deeper ones stand over sections, and where a notice begins.
 */
public final class Zones {

  private static final int LONGEST_NOTICE = 20;
  private static final int NEAR = 12;

  private final Map<Integer, Integer> highest = new HashMap<>();
  private final Map<Integer, List<TitleBlock>> titles = new HashMap<>();
  private final List<TitleBlock> inOrder = new ArrayList<>();
  private final int headline;
  private final Set<Integer> notices = new HashSet<>();

  private Zones(List<TitleBlock> titles, Set<Integer> beforeStories) {
    int found = 0;
    for (TitleBlock title : titles) {
      if (title.reference() < 0 && !title.indexed()) {
        this.titles.computeIfAbsent(title.zone(), z -> new ArrayList<>()).add(title);
        inOrder.add(title);
      }
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

  /** Reads the titles of a page; {@code notices} are the words that titles of notices end with. */
  public static Zones of(
      String text, List<TitleBlock> titles, List<Fragment> fragments, Set<String> notices) {
    Set<Integer> beforeStories = new HashSet<>();
    for (Fragment fragment : fragments) {
      if (fragment.starts()) {
        beforeStories.add(fragment.zoneBefore());
      }
    }
    Zones zones = new Zones(titles, beforeStories);
    for (TitleBlock title : titles) {
      if (isNotice(title.ranges().getLast().of(text), notices)) {
        zones.notices.add(title.zone());
      }
    }
    return zones;
  }

  private static boolean isNotice(String line, Set<String> notices) {
    return line.length() <= LONGEST_NOTICE && notices.stream().anyMatch(line::endsWith);
  }

  /** Whether a title of the zone names a notice. */
  public boolean holdsNotice(int zone) {
    return notices.contains(zone);
  }

  /** Whether a heading of this level stands over sections. */
  public boolean overSections(int level) {
    return level > headline;
  }

  /** The titles around a line, teasers aside. */
  List<TitleBlock> near(int line) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inOrder.get(middle).first() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return inOrder.subList(Math.max(0, low - NEAR), Math.min(inOrder.size(), low + NEAR));
  }

  /** The titles of a zone, teasers aside. */
  List<TitleBlock> titles(int zone) {
    return titles.getOrDefault(zone, List.of());
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
