package io.broadsheet.text.split.body;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.line.LineReader;
import io.broadsheet.text.split.line.Slice;
import io.broadsheet.text.split.mark.TitleForm;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.words.PairSet;
import java.util.List;

/** What speaks for a fragment as a story of its own, and as a section of another story. */
final class StoryEvidence {

  private static final double USUAL_HEADING = 22;
  private static final double PER_STEP = 8;
  private static final double WIDE = 0.15;
  private static final double NARROW = 24;
  private static final double TINY = 10;

  private final String text;
  private final Zones zones;
  private final Weights weights;

  StoryEvidence(String text, Zones zones, Weights weights) {
    this.text = text;
    this.zones = zones;
    this.weights = weights;
  }

  /**
   * What speaks for a fragment as a story of its own.
   *
   * @param before the words of the story before it
   */
  double own(Fragment fragment, PairSet before) {
    int zone = fragment.zoneBefore();
    int level = zones.highest(zone);
    return weights.of(OWN_ARTICLE)
        + weights.of(OWN_MARKUP, zones.overArticles(level))
        + weights.of(OWN_SECTION_MARKUP, zones.overSections(level))
        + weights.of(OWN_NOTICE, zones.holdsNotice(zone))
        + weights.of(OWN_WITHOUT_TITLE, zones.titles(zone).isEmpty())
        + weights.of(OWN_SEAM, fragment.seam())
        + weights.of(OWN_IN_COLUMNS, fragment.inColumns())
        + weights.of(OWN_LEDE_WORDS, fragment.paragraphs().getFirst().has(ParagraphTrait.LEDE))
        + weights.of(OWN_SEVERAL_TITLES, zones.titles(zone).size() > 1)
        + title(fragment, before);
  }

  /**
   * What speaks for fragments as sections of a feature whose lede stands behind them: the lede is
   * brief, and behind it the headings of the sections are gathered.
   */
  double early(Fragment lede) {
    int narrow = 0;
    boolean tiny = false;
    for (TitleBlock title : zones.titles(lede.zoneAfter())) {
      narrow += columns(title) <= NARROW ? 1 : 0;
      tiny |= columns(title) <= TINY;
    }
    return weights.of(SECTION_OF_AFTER)
        + weights.of(SECTION_OF_AFTER_BRIEF_LEDE, lede.paragraphs().size() == 1)
        + weights.of(SECTION_OF_AFTER_HEADINGS, narrow > 1 || tiny);
  }

  /** What the title tells that fits the fragment best; in columns it may stand anywhere. */
  private double title(Fragment fragment, PairSet before) {
    boolean columns = fragment.inColumns();
    List<TitleBlock> titles =
        columns ? zones.near(fragment.first()) : zones.titles(fragment.zoneBefore());
    PairSet lede = PairSet.of(text, fragment.paragraphs().getFirst().ranges());
    double most = Double.NEGATIVE_INFINITY;
    double best = 0;
    for (TitleBlock title : titles) {
      if (isDeck(title)) {
        continue;
      }
      double known = before.rareShare(text, title.ranges());
      double share = lede.rareShare(text, title.ranges());
      double news = share - Math.min(known, share);
      double fit = news + WIDE * width(title) * share;
      if (fit > most) {
        most = fit;
        best =
            weights.of(columns ? OWN_TITLE_WIDTH_IN_COLUMNS : OWN_TITLE_WIDTH) * width(title)
                + weights.of(columns ? OWN_TITLE_SHARED_IN_COLUMNS : OWN_TITLE_SHARED) * news;
      }
    }
    return best;
  }

  /** What speaks for a fragment as a section of a story of these words. */
  double section(Fragment fragment, Fragment lede, PairSet words) {
    boolean news = lede.paragraphs().getFirst().has(ParagraphTrait.DATELINE);
    return weights.of(SECTION_FEATURE_LEDE, lede.opensFeature())
        + weights.of(SECTION_OF_NEWS, news)
        + weights.of(SECTION_SHARED_WORDS) * words.rareShare(text, fragment.ranges());
  }

  private boolean isDeck(TitleBlock title) {
    TextRange first = title.ranges().getFirst();
    return TitleForm.hasDeckSign(new Slice(text, first.start(), first.end()));
  }

  /** How much wider a title is than section headings are, -1 to 2. */
  private double width(TitleBlock title) {
    return Math.clamp((columns(title) - USUAL_HEADING) / PER_STEP, -1, 2);
  }

  private double columns(TitleBlock title) {
    double width = 0;
    for (TextRange range : title.ranges()) {
      width += LineReader.width(text, range.start(), range.end());
    }
    return width;
  }
}
