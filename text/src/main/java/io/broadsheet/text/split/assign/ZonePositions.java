package io.broadsheet.text.split.assign;

import io.broadsheet.text.split.body.Fragment;
import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.body.TitleBlock;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which zones of titles stand before and behind which stories. */
public final class ZonePositions {

  private final Map<Integer, Story> behindZone = new HashMap<>();
  private final Map<Integer, Story> beforeZone = new HashMap<>();
  private final Map<Story, int[]> lines = new IdentityHashMap<>();

  /** Looks at the stories of a page. */
  public ZonePositions(List<Story> stories) {
    for (Story story : stories) {
      lines.put(story, new int[] {story.first(), story.last()});
      for (Fragment fragment : story.fragments()) {
        behindZone.put(fragment.zoneBefore(), story);
        beforeZone.put(fragment.zoneAfter(), story);
      }
    }
  }

  /** Whether the zone stands right before a part of the story. */
  boolean before(int zone, Story story) {
    return behindZone.get(zone) == story;
  }

  /** Whether the zone stands right behind a part of the story. */
  boolean after(int zone, Story story) {
    return beforeZone.get(zone) == story;
  }

  /** Whether the zone stands between two parts of one story. */
  boolean inside(int zone) {
    Story story = beforeZone.get(zone);
    return story != null && story == behindZone.get(zone);
  }

  /** Whether the zone stands behind the lede of a story whose sections stand before the lede. */
  boolean amongHeadings(int zone) {
    Story story = beforeZone.get(zone);
    return story != null && story.early() && story.lede().zoneAfter() == zone;
  }

  /** Whether the zone stands behind a feature, where its section headings may be gathered. */
  boolean behindFeature(int zone) {
    Story story = beforeZone.get(zone);
    return story != null && story.lede().opensFeature();
  }

  /** How many lines lie between the title and the story; 0 if it stands inside. */
  double distance(TitleBlock title, Story story) {
    int before = lines.get(story)[0] - title.first();
    int behind = title.first() - lines.get(story)[1];
    return Math.max(0, Math.max(before, behind));
  }
}
