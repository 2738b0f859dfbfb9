package io.broadsheet.explorer.search;

import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.query.FreeText;
import io.broadsheet.explorer.query.FreeText.Clause;
import io.broadsheet.explorer.search.KnownNames.KnownName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Suggests names, and knows those that pinyin spells; asks for them anew when they are old. */
public final class NameDirectory {

  private static final int EACH = 4_000;
  private static final int MOST = 8;
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Criteria ALL = Criteria.ALL;

  private final SearchIndices indices;
  private final InstantSource clock;
  private KnownNames known = new KnownNames(List.of());
  private Instant asked = Instant.MIN;

  /** The names of {@code indices}. */
  public NameDirectory(SearchIndices indices, InstantSource clock) {
    this.indices = indices;
    this.clock = clock;
  }

  /**
   * A name that may be meant.
   *
   * @param kind the facet that it is a value of
   * @param name the name
   * @param count the articles that have it
   */
  public record Suggestion(String kind, String name, long count) {}

  /** The names that go on what was typed, the best first. */
  public List<Suggestion> suggest(String typed) {
    return typed.isBlank()
        ? List.of()
        : known().suggest(typed.strip(), MOST).stream()
            .map(name -> new Suggestion(name.kind(), name.name(), name.count()))
            .toList();
  }

  /** {@code criteria} with the names that words in Latin letters spell. */
  public Criteria spelledOut(Criteria criteria) {
    if (criteria.text().clauses().stream().noneMatch(NameDirectory::isLatin)) {
      return criteria;
    }
    KnownNames names = known();
    FreeText text = criteria.text();
    return whole(names, text)
        .map(criteria::with)
        .orElseGet(
            () ->
                criteria.with(
                    text.with(
                        clause ->
                            isLatin(clause)
                                ? clause.orNamed(names.spelled(clause.terms().getFirst().text()))
                                : clause)));
  }

  /** What all words together spell, as in {@code sun yonghong}. */
  private static Optional<FreeText> whole(KnownNames names, FreeText text) {
    if (text.clauses().size() < 2 || !text.clauses().stream().allMatch(NameDirectory::isLatin)) {
      return Optional.empty();
    }
    String typed =
        String.join("", text.clauses().stream().map(c -> c.terms().getFirst().text()).toList());
    List<String> spelled = names.spelled(typed);
    return spelled.isEmpty() ? Optional.empty() : Optional.of(FreeText.anyName(spelled));
  }

  private static boolean isLatin(Clause clause) {
    return !clause.excluded() && clause.terms().size() == 1 && clause.terms().getFirst().isLatin();
  }

  private synchronized KnownNames known() {
    Instant now = clock.instant();
    if (asked.isBefore(now.minus(FRESH))) {
      known = ask(known);
      asked = now;
    }
    return known;
  }

  private KnownNames ask(KnownNames before) {
    Map<String, KnownName> old = new LinkedHashMap<>();
    before.names().forEach(name -> old.put(name.kind() + name.name(), name));
    var names = new ArrayList<KnownName>();
    var top = Facets.top(indices, ALL, Facet.entities(), EACH);
    for (Facet facet : Facet.entities()) {
      for (ValueCount value : top.get(facet.parameter())) {
        KnownName same = old.get(facet.parameter() + value.name());
        names.add(same == null ? KnownName.of(facet, value) : same.counted(value.count()));
      }
    }
    return new KnownNames(List.copyOf(names));
  }
}
