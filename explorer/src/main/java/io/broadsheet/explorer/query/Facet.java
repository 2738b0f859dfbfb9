package io.broadsheet.explorer.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What articles are told apart by: a parameter of the page and a field of the index. */
public enum Facet {
  PERSON("people", Join.EVERY),
  ORGANIZATION("organizations", Join.EVERY),
  PLACE("places", Join.EVERY),
  PROJECT("projects", Join.EVERY),
  CAMPAIGN("campaigns", Join.EVERY),
  DOCUMENT("documents", Join.EVERY),
  OFFICE("offices", Join.EVERY),
  TYPE("type", Join.ANY),
  NEWSPAPER("newspaper", Join.ANY);

  /** Whether an article must have every value asked for, or any. */
  enum Join {
    EVERY,
    ANY
  }

  private final String field;
  private final Join join;

  Facet(String field, Join join) {
    this.field = field;
    this.join = join;
  }

  /** The facets that are entities. */
  public static List<Facet> entities() {
    return Arrays.stream(values()).filter(facet -> facet.ordinal() < OFFICE.ordinal()).toList();
  }

  /** The parameter. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of the articles. */
  public String field() {
    return field;
  }

  /** Whether it is an entity, and which: the prefix of its ids. */
  public Optional<String> entityPrefix() {
    return entities().contains(this) ? Optional.of(name() + ":") : Optional.empty();
  }

  /** The facets of which an article needs any of several values, not all. */
  public static List<Facet> choices() {
    return Arrays.stream(values()).filter(facet -> facet.join == Join.ANY).toList();
  }

  Join join() {
    return join;
  }
}
