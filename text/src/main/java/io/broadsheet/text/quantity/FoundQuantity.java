package io.broadsheet.text.quantity;

import java.util.Optional;

/**
 * A number with a unit in a text.
 *
 * @param start where it begins, in UTF-16 code units
 * @param end the place after it
 * @param text the expression as printed, with its 约 or 以上
 * @param value the number in the unit given
 * @param unit {@code CNY} or another ISO 4217 code, {@code m2}, {@code m}, {@code m3}, {@code kg},
 *     {@code percent} (70 for 70%), {@code percentage-point}, {@code count}, {@code year} and other
 *     units of time, and what else {@code units.tsv} names
 * @param bound how the number stands to the true one: about, at least, at most, more than
 * @param measures what it measures (总投资, 占地), if the words before it say so
 * @param noun what is counted (项目), if the words behind it say so
 */
public record FoundQuantity(
    int start,
    int end,
    String text,
    double value,
    String unit,
    Bound bound,
    Optional<String> measures,
    Optional<String> noun) {

  /** Whether the text says 约, 余, 多, 近, 超, 以上 or the like. */
  public boolean approximate() {
    return bound.isApproximate();
  }
}
