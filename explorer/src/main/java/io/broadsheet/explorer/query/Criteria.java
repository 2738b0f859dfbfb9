package io.broadsheet.explorer.query;

import io.broadsheet.explorer.query.BadParameterException.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which articles a reader wants; all criteria hold together.
 *
 * @param text what their words must say
 * @param names what they must name
 * @param days the days that they count for
 * @param mentioned the days that their text speaks of
 * @param money the least amount in CNY that they name
 * @param undated only articles without a day
 * @param doubtful only articles that the splitter was not sure of
 * @param credits also articles that only their byline, credits or dateline connect with a name
 */
public record Criteria(
    FreeText text,
    Map<Facet, List<String>> names,
    Period days,
    Period mentioned,
    Optional<Double> money,
    boolean undated,
    boolean doubtful,
    boolean credits) {

  /** What every article meets. */
  public static final Criteria ALL = of(new QueryParameters(Map.of()));

  /** The criteria that {@code parameters} spell. */
  public static Criteria of(QueryParameters parameters) {
    var names = new EnumMap<Facet, List<String>>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> wanted = parameters.all(facet.parameter());
      if (!wanted.isEmpty()) {
        names.put(facet, wanted);
      }
    }
    return new Criteria(
        text(parameters.text("q")),
        names,
        Period.of(parameters, "from", "to"),
        Period.of(parameters, "mentioned-from", "mentioned-to"),
        parameters.amount("money"),
        parameters.flag("undated"),
        parameters.flag("doubtful"),
        parameters.flag("credits"));
  }

  /** The same without what {@code facet} asks for. */
  public Criteria without(Facet facet) {
    var others = new EnumMap<Facet, List<String>>(Facet.class);
    others.putAll(names);
    others.remove(facet);
    return new Criteria(text, others, days, mentioned, money, undated, doubtful, credits);
  }

  /** The same with other names. */
  Criteria with(Map<Facet, List<String>> others) {
    return new Criteria(text, others, days, mentioned, money, undated, doubtful, credits);
  }

  /** The same, with or without articles that only credits connect with a name. */
  public Criteria counting(boolean alsoCredits) {
    return new Criteria(text, names, days, mentioned, money, undated, doubtful, alsoCredits);
  }

  /** The same for other days. */
  public Criteria within(Period others) {
    return new Criteria(text, names, others, mentioned, money, undated, doubtful, credits);
  }

  /** The same with other words. */
  public Criteria with(FreeText other) {
    return new Criteria(other, names, days, mentioned, money, undated, doubtful, credits);
  }

  /** Whether every article meets them. */
  public boolean isOpen() {
    return text.isEmpty()
        && names.isEmpty()
        && days.isOpen()
        && mentioned.isOpen()
        && money.isEmpty()
        && !undated
        && !doubtful;
  }

  private static FreeText text(String typed) {
    FreeText text = FreeTextReader.read(typed);
    if (text.isEmpty() && !typed.isBlank()) {
      throw new BadParameterException("q", Rule.WORDS, "has no letter or digit to search for.");
    }
    return text;
  }
}
