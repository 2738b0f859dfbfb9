package io.broadsheet.text.split.assign;

import static io.broadsheet.text.split.weigh.Evidence.*;

import io.broadsheet.text.split.body.Story;
import io.broadsheet.text.split.body.TitleBlock;
import io.broadsheet.text.split.body.Zones;
import io.broadsheet.text.split.mark.Meeting;
import io.broadsheet.text.split.weigh.Weights;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What speaks for a title as the headline, kicker or deck of a body. */
public final class TitleEvidence {

  private static final double ENOUGH = 0.65;
  private static final double QUOTED = 0.92;
  private static final double ECHO = 0.1;
  private static final int FEWEST_QUOTED = 5;
  private static final int SHORT = 12;
  private static final int LONG = 76;

  private final Weights weights;
  private final ZonePositions places;
  private final Zones zones;
  private final Map<TitleBlock, Prior> priors = new IdentityHashMap<>();

  /** What speaks for a title before any body is looked at. */
  private record Prior(TitleTraits traits, double headline, double kicker, double deck) {}

  /**
   * Weighs the titles of one page.
   *
   * @param titles all of them
   */
  public TitleEvidence(
      String text,
      List<TitleBlock> titles,
      SeriesNames series,
      Meeting meetings,
      ZonePositions places,
      Zones zones,
      Weights weights) {
    this.weights = weights;
    this.places = places;
    this.zones = zones;
    for (TitleBlock title : titles) {
      TitleTraits traits = TitleTraits.of(text, title, series, meetings);
      priors.put(
          title,
          new Prior(traits, headline(title, traits), kicker(title, traits), deck(title, traits)));
    }
  }

  double headline(TitleBlock title, WordOverlap shares, Story story, int body) {
    return priors.get(title).headline()
        + weights.of(HEADLINE_SHARED_WORDS) * enough(shares.own()[body])
        + weights.of(HEADLINE_SHARED_WITH_LEDE) * enough(shares.lede()[body])
        + weights.of(HEADLINE_QUOTED_FROM_BODY, quoted(shares, body))
        + weights.of(HEADLINE_OF_CONTINUATION, story.continued())
        + place(title, story);
  }

  double kicker(TitleBlock title, WordOverlap shares, int body) {
    boolean brief = priors.get(title).traits().width() <= SHORT;
    boolean heading = mayBeHeading(title) && (brief || shares.any()[body] >= ECHO);
    return priors.get(title).kicker()
        + weights.of(KICKER_SHARED_WORDS) * shares.own()[body]
        + weights.of(KICKER_SHARED_ELSEWHERE) * shares.elsewhere(body)
        + weights.of(KICKER_AMONG_HEADINGS, heading);
  }

  double deck(TitleBlock title, WordOverlap shares, int body) {
    return priors.get(title).deck()
        + weights.of(DECK_QUOTED_FROM_BODY, quoted(shares, body) && !quotedFromLede(shares, body))
        + weights.of(DECK_SHARED_WORDS) * shares.own()[body]
        + weights.of(DECK_SHARED_ELSEWHERE) * shares.elsewhere(body)
        + weights.of(DECK_SHARED_WITH_LEDE) * shares.lede()[body];
  }

  /** A deck of bullets may stand above its headline, too. */
  double deckAbove(TitleBlock title, WordOverlap shares, int body) {
    return deck(title, shares, body) + weights.of(DECK_ABOVE_HEADLINE);
  }

  /** What speaks for a title that stands apart as the kicker of a story. */
  double kickerFar(TitleBlock title, WordOverlap shares, int body) {
    TitleTraits traits = priors.get(title).traits();
    return weights.of(KICKER_FAR)
        + weights.of(KICKER_FAR_SHARED_WITH_LEDE) * shares.anyLede()[body]
        + weights.of(KICKER_EVENT, traits.has(TitleTrait.EVENT))
        + weights.of(KICKER_DASH_AT_END, traits.has(TitleTrait.DASH_AT_END))
        + weights.of(KICKER_DECK_FORM, traits.hasDeckForm());
  }

  /** A zone of titles before a body is the body's own where nothing is set in columns. */
  double leaves(TitleBlock title, Story story, int others) {
    boolean own = !title.wrapped() && places.before(title.zone(), story);
    return own ? weights.of(HEADLINE_LEAVES_TITLES) * others : 0;
  }

  /** What speaks for a body without a headline. */
  double none(Story story) {
    return weights.of(story.continued() ? HEADLINE_NONE_OF_CONTINUATION : HEADLINE_NONE);
  }

  boolean hasDeckSign(TitleBlock title) {
    return priors.get(title).traits().has(TitleTrait.DECK_SIGN);
  }

  boolean deckForm(TitleBlock title) {
    return priors.get(title).traits().hasDeckForm();
  }

  /** Only where text is set in columns are titles torn from each other. */
  boolean mayBeTorn(TitleBlock title) {
    return title.wrapped() && !places.inside(title.zone()) && title.level() == 0;
  }

  private double headline(TitleBlock title, TitleTraits traits) {
    return weights.of(HEADLINE_LINES, title.wrapped() && title.ranges().size() > 1)
        + weights.of(HEADLINE_TOO_SHORT) * Math.max(0, (SHORT - traits.width()) / 4.0)
        + weights.of(HEADLINE_TOO_LONG) * Math.max(0, (traits.width() - LONG) / 10.0)
        + weights.of(HEADLINE_TWO_PARTS, traits.has(TitleTrait.TWO_PARTS))
        + weights.of(HEADLINE_MARKUP, zones.overArticles(title.level()))
        + weights.of(HEADLINE_SECTION_MARKUP, zones.overSections(title.level()))
        + weights.of(HEADLINE_DECK_FORM, traits.hasDeckForm())
        + weights.of(
            HEADLINE_KICKER_FORM,
            traits.has(TitleTrait.DASH_AT_END) || traits.has(TitleTrait.SERIES))
        + weights.of(HEADLINE_INNER_DASH, title.wrapped() && traits.has(TitleTrait.INNER_DASH))
        + weights.of(HEADLINE_SERIES_WORD, traits.has(TitleTrait.SERIES_WORD))
        + weights.of(HEADLINE_PROCEEDINGS, traits.has(TitleTrait.PROCEEDINGS))
        + weights.of(HEADLINE_BEFORE_REFERENCE, title.reference() == 0)
        + weights.of(HEADLINE_IN_INDEX, title.indexed())
        + weights.of(HEADLINE_INSIDE_STORY, places.inside(title.zone()))
        + weights.of(HEADLINE_AMONG_HEADINGS, places.amongHeadings(title.zone()));
  }

  private double kicker(TitleBlock title, TitleTraits traits) {
    return weights.of(KICKER_BASE)
        + weights.of(KICKER_SERIES, traits.has(TitleTrait.SERIES))
        + weights.of(KICKER_REPEATED, traits.has(TitleTrait.REPEATED))
        + weights.of(KICKER_SERIES_WORD, traits.has(TitleTrait.SERIES_WORD))
        + weights.of(KICKER_INNER_DOT, traits.has(TitleTrait.INNER_DOT))
        + weights.of(KICKER_DASH_AT_END, traits.has(TitleTrait.DASH_AT_END))
        + weights.of(KICKER_INNER_DASH, traits.has(TitleTrait.INNER_DASH))
        + weights.of(KICKER_EVENT, traits.has(TitleTrait.EVENT))
        + weights.of(KICKER_DECK_FORM, traits.hasDeckForm())
        + weights.of(KICKER_SEVERAL_LINES, title.ranges().size() > 1)
        + teaserOrMarked(title);
  }

  /** Behind a feature in columns its section headings may be gathered. */
  private boolean mayBeHeading(TitleBlock title) {
    return title.wrapped() && places.behindFeature(title.zone());
  }

  private double deck(TitleBlock title, TitleTraits traits) {
    return weights.of(DECK_BASE)
        + weights.of(DECK_FORM, traits.has(TitleTrait.DECK_SIGN))
        + weights.of(DECK_PEOPLE, traits.has(TitleTrait.SPEAKERS))
        + weights.of(DECK_NUMBER, traits.has(TitleTrait.NUMBER))
        + weights.of(DECK_SERIES_WORD, traits.has(TitleTrait.SERIES_WORD))
        + weights.of(DECK_PROCEEDINGS, traits.has(TitleTrait.PROCEEDINGS))
        + weights.of(
            DECK_SEVERAL_LINES, title.ranges().size() > 1 && !traits.has(TitleTrait.DECK_SIGN))
        - weights.of(KICKER_DASH_AT_END, traits.has(TitleTrait.DASH_AT_END))
        - weights.of(KICKER_SERIES, traits.has(TitleTrait.SERIES))
        + teaserOrMarked(title);
  }

  private double teaserOrMarked(TitleBlock title) {
    return weights.of(DECK_BEFORE_REFERENCE, title.reference() == 0)
        + weights.of(DECK_IN_INDEX, title.indexed())
        - weights.of(HEADLINE_MARKUP, title.level() > 0);
  }

  private double place(TitleBlock title, Story story) {
    boolean before = places.before(title.zone(), story);
    return title.wrapped() ? anywhere(title, story, before) : inOrder(before);
  }

  /** Where nothing is set in columns, headlines stand before their bodies. */
  private double inOrder(boolean before) {
    return weights.of(before ? HEADLINE_BEFORE_BODY_UNWRAPPED : HEADLINE_NOT_BEFORE_BODY_UNWRAPPED);
  }

  private double anywhere(TitleBlock title, Story story, boolean before) {
    boolean after = places.after(title.zone(), story);
    double far = Math.log(1 + places.distance(title, story));
    return weights.of(HEADLINE_BEFORE_BODY, before)
        + weights.of(HEADLINE_AFTER_BODY, after)
        + weights.of(HEADLINE_DISTANCE) * (before || after ? 0 : far);
  }

  /** A headline condenses: a title that shares all its words with the body is none the better. */
  private static double enough(double share) {
    return Math.min(share, ENOUGH);
  }

  private static boolean quoted(WordOverlap shares, int body) {
    return shares.pairs() >= FEWEST_QUOTED
        && shares.any()[body] >= QUOTED
        && shares.lede()[body] < shares.any()[body];
  }

  private static boolean quotedFromLede(WordOverlap shares, int body) {
    return shares.anyLede()[body] >= QUOTED;
  }
}
