package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.value.NamedEntityType;

/**
 * A name where it stands.
 *
 * @param start its first UTF-16 code unit
 * @param end the code unit after its last
 * @param type of what it names: a person, a place or an organization
 */
public record NameSpan(int start, int end, NamedEntityType type) {

  /** The name itself. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
