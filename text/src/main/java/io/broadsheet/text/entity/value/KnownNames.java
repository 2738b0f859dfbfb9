package io.broadsheet.text.entity.value;

import java.util.List;

/**
 * What a whole page says about names, so that an article can be read as if its neighbours were at
 * hand. Bounded: at most {@value #LIMIT} of each.
 *
 * @param names short names and the long names that they stand for on this page
 * @param people the people whose offices the page gives
 */
public record KnownNames(List<LongName> names, List<PersonOffices> people) {
  /** The largest number of names, and of people. */
  public static final int LIMIT = 200;

  /** A page that says nothing. */
  public static final KnownNames NONE = new KnownNames(List.of(), List.of());

  public KnownNames {
    names = names.stream().limit(LIMIT).toList();
    people = people.stream().limit(LIMIT).toList();
  }

  /**
   * A short name and what it stands for; equal when the page has only one form.
   *
   * @param shortName as printed
   * @param longName the canonical name
   * @param type the kind of entity
   */
  public record LongName(String shortName, String longName, NamedEntityType type) {}

  /**
   * A person and the offices that the page gives.
   *
   * @param name the full name
   * @param offices as printed
   */
  public record PersonOffices(String name, List<String> offices) {
    public PersonOffices {
      offices = List.copyOf(offices);
    }
  }
}
