package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.value.NamedEntityType;

/**
 * Scores for the labels of the characters of one line, in natural logarithms of odds: 0 says
 * nothing, 3 makes a name about twenty times as likely.
 */
public final class NameScores {
  private final int offset;
  private final int size;
  private float[] scores = {};

  NameScores(int start, int end) {
    offset = start;
    size = (end - start) * NameLabels.ALL.size();
  }

  /**
   * Speaks for a name, or against it.
   *
   * @param name where it stands in the text; within the line
   * @param score what all of its characters get together
   */
  public void name(NameSpan name, float score) {
    int length = name.end() - name.start();
    for (int at = 0; at < length; at++) {
      character(name.start() + at, NameLabels.of(name.type(), at, length), score / length);
    }
  }

  /**
   * Speaks for a label of one character, or against it.
   *
   * @param at its place in the text
   * @param label one of {@link NameLabels#ALL}
   */
  public void character(int at, String label, float score) {
    character(at, NameLabels.ALL.indexOf(label), score);
  }

  private void character(int at, int label, float score) {
    if (scores.length == 0) {
      scores = new float[size];
    }
    scores[(at - offset) * NameLabels.ALL.size() + label] += score;
  }

  /** Whether a name of this type may stand in these scores at all. */
  public static boolean take(NamedEntityType type) {
    return NameLabels.isNamed(type);
  }

  float[] all() {
    return scores.length == 0 ? new float[size] : scores;
  }
}
