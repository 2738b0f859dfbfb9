package io.broadsheet.text.fit;

import io.broadsheet.text.evaluate.Gold;

/**
 * A page with its right answer.
 *
 * @param name its name
 * @param form what all pages of its form, and no others, have in common
 * @param text its text
 * @param gold the right answer
 */
public record TrainingPage(String name, String form, String text, Gold gold) {

  /** What the gold of drawn pages has as its mode. */
  static final String DRAWN = "drawn";

  /** Whether it was drawn, line by line. */
  boolean isDrawn() {
    return gold.mode().equals(DRAWN);
  }

  /**
   * The page of a file. Pages of one form share its name but for a letter at the end that tells
   * variants apart, or a number behind the last underscore.
   */
  public static TrainingPage of(String name, String text, Gold gold) {
    String base = name.replaceFirst("\\.[a-z]+$", "");
    String form = base.replaceFirst("_\\d+$", "").replaceFirst("(?<=\\d)[ab]$", "");
    return new TrainingPage(base, form, text, gold);
  }
}
