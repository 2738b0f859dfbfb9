package io.broadsheet.text.quantity;

import java.math.BigDecimal;

/**
 * A unit below another: 角 below 元.
 *
 * @param word the word for it
 * @param factor how much of the unit above one of it is
 * @param most so many of it are never said
 * @param whole the unit that both together are given in, by its name; empty for the upper one's
 * @param wholeFactor how much of {@code whole} one of the upper unit is
 */
record Subunit(
    String word, BigDecimal factor, BigDecimal most, String whole, BigDecimal wholeFactor) {}
