package io.broadsheet.text.split.weigh;

import java.util.Set;

/**
 * An immutable set of traits, a bit for each. Titles are weighed against every body around them, so
 * that a look into the set has to cost no more than a look at a field.
 *
 * @param <T> the traits, of which there are at most 64
 */
public final class TraitSet<T extends Enum<T>> {

  private final long bits;

  private TraitSet(long bits) {
    this.bits = bits;
  }

  /** The set of these traits. */
  public static <T extends Enum<T>> TraitSet<T> of(Set<T> traits) {
    long bits = 0;
    for (T trait : traits) {
      bits |= 1L << trait.ordinal();
    }
    return new TraitSet<>(bits);
  }

  /** Whether {@code trait} is in the set. */
  public boolean has(T trait) {
    return (bits >>> trait.ordinal() & 1) != 0;
  }
}
