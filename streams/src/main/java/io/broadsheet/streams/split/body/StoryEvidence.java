package io.broadsheet.streams.split.body;

import static io.broadsheet.streams.split.weigh.Evidence.*;

import io.broadsheet.streams.split.line.LineReader;
import io.broadsheet.streams.split.weigh.Weights;
import io.broadsheet.streams.split.words.PairSet;

import io.broadsheet.streams.split.TextRange;
import java.util.List;

/** What speaks for a fragment as a story of its own, and as a section of another story. */
final class StoryEvidence {

  private static final double USUAL_HEADING = 22;
  private static final double PER_STEP = 8;

  private final String text;
  private final Zones zones;
  private final Weights weights;

  StoryEvidence(String text, Zones zones, Weights weights) {
    this.text = text;
    this.zones = zones;
    this.weights = weights;
  }

  /** What speaks for a fragment as a story of its own behind a story with this lede. */
  double own(Fragment fragment) {
    int zone = fragment.zoneBefore();
    List<Block.Title> titles = zones.titles(zone);
    int level = zones.highest(zone);
    return weights.of(OWN_ARTICLE)
        + weights.of(OWN_MARKUP, zones.overArticles(level))
        + weights.of(OWN_SECTION_MARKUP, zones.overSections(level))
        + weights.of(OWN_NOTICE, zones.holdsNotice(zone))
        + weights.of(OWN_WITHOUT_TITLE, titles.isEmpty())
        + weights.of(OWN_SEVERAL_TITLES, titles.size() > 1)
        + weights.of(OWN_TITLE_WIDTH) * width(titles)
        + weights.of(OWN_TITLE_SHARED_WITH_LEDE) * sharedWithLede(titles, fragment);
  }

  /** What speaks for a fragment as a section of a story of these words. */
  double section(Fragment fragment, Fragment lede, PairSet words) {
    boolean news = lede.paragraphs().getFirst().dateline();
    return weights.of(SECTION_FEATURE_LEDE, lede.opensFeature())
        + weights.of(SECTION_OF_NEWS, news)
        + weights.of(SECTION_SHARED_WORDS) * words.rareShare(text, fragment.ranges());
  }

  /** How much wider the widest title is than section headings are, -1 to 2. */
  private double width(List<Block.Title> titles) {
    if (titles.isEmpty()) {
      return 0;
    }
    double widest = 0;
    for (Block.Title title : titles) {
      double width = 0;
      for (TextRange range : title.ranges()) {
        width += LineReader.width(text, range.start(), range.end());
      }
      widest = Math.max(widest, width);
    }
    return Math.clamp((widest - USUAL_HEADING) / PER_STEP, -1, 2);
  }

  /** The largest share of a title's words that stand in the fragment's first paragraph. */
  private double sharedWithLede(List<Block.Title> titles, Fragment fragment) {
    if (titles.isEmpty()) {
      return 0;
    }
    PairSet lede = PairSet.of(text, fragment.paragraphs().getFirst().ranges());
    double most = 0;
    for (Block.Title title : titles) {
      most = Math.max(most, lede.rareShare(text, title.ranges()));
    }
    return most;
  }
}
