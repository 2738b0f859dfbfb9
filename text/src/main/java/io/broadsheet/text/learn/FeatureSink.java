package io.broadsheet.text.learn;

/** Takes the features of one position of a sequence. */
@FunctionalInterface
public interface FeatureSink {

  /**
   * Adds a feature.
   *
   * @param template which kind of feature it is
   * @param value a number for what was seen: a code, a bucket or a hash
   */
  void add(int template, long value);
}
