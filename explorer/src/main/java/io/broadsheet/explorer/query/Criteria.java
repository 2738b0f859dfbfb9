package io.broadsheet.explorer.query;

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
 */
public record Criteria(
    FreeText text,
    Map<Facet, List<String>> names,
    Period days,
    Period mentioned,
    Optional<Double> money,
    boolean undated,
    boolean doubtful) {

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
        FreeText.of(parameters.text("q")),
        names,
        Period.of(parameters, "from", "to"),
        Period.of(parameters, "mentioned-from", "mentioned-to"),
        parameters.amount("money"),
        parameters.flag("undated"),
        parameters.flag("doubtful"));
  }
}
