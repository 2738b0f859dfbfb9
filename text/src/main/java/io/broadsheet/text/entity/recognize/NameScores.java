package io.broadsheet.text.entity.recognize;

import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores for the labels of the characters of one line, in natural logarithms of odds: 0 says
 * nothing, 3 makes a name about twenty times as likely.
 */
public final class NameScores {
  private final int offset;
  private final int[] labels;
  private final List<Spoken> agreed = new ArrayList<>();
  private float[] scores = {};

  private record Spoken(NameSpan name, float score) {}

  /**
   * @param offset where the line begins
   * @param labels the most likely labels so far
   */
  NameScores(int offset, int[] labels) {
    this.offset = offset;
    this.labels = labels;
  }

  /**
   * Speaks for a name, or against it.
   *
   * @param name where it stands in the text; within the line
   * @param score what all of its characters get together
   */
  public void name(NameSpan name, float score) {
    if (score > 0 && scores.length == 0 && NameLabels.hold(labels, name, offset)) {
      agreed.add(new Spoken(name, score));
    } else {
      add(name, score);
    }
  }

  private void add(NameSpan name, float score) {
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
      scores = new float[labels.length * NameLabels.ALL.size()];
      agreed.forEach(spoken -> add(spoken.name(), spoken.score()));
    }
    scores[(at - offset) * NameLabels.ALL.size() + label] += score;
  }

  /** Whether a name of this type may stand in these scores at all. */
  public static boolean take(NamedEntityType type) {
    return NameLabels.isNamed(type);
  }

  /** Whether anything was said but that the names so far are right, which changes nothing. */
  boolean mayChange() {
    return scores.length > 0;
  }

  float[] all() {
    return scores;
  }
}
