package io.broadsheet.text.learn;

/**
 * A sequence whose right labels are known.
 *
 * @param rows its features
 * @param labels the number of the right label of each position
 */
public record Example(FeatureRows rows, int[] labels) {

  public Example {
    if (rows.length() != labels.length) {
      throw new IllegalArgumentException(
          "%d positions, but %d labels".formatted(rows.length(), labels.length));
    }
    labels = labels.clone();
  }
}
