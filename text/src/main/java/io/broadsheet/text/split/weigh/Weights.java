package io.broadsheet.text.split.weigh;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The weight of each piece of evidence. */
public final class Weights {

  private final double[] values;

  private Weights(double[] values) {
    this.values = values;
  }

  /**
   * Reads weights from lines {@code name = number}; {@code #} starts a comment.
   *
   * @throws IllegalArgumentException naming the line that is wrong, or the weight that is missing
   */
  public static Weights parse(String text) {
    Map<Evidence, Double> read = new EnumMap<>(Evidence.class);
    for (String line : text.split("\n", -1)) {
      String content = line.strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        String[] sides = content.split("=", 2);
        try {
          read.put(Evidence.valueOf(sides[0].strip()), Double.valueOf(sides[1].strip()));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
          throw new IllegalArgumentException("no weight: '" + content + "'", e);
        }
      }
    }
    double[] values = new double[Evidence.values().length];
    for (Evidence evidence : Evidence.values()) {
      Double value = read.get(evidence);
      if (value == null) {
        throw new IllegalArgumentException("the weight of " + evidence + " is missing");
      }
      values[evidence.ordinal()] = value;
    }
    return new Weights(values);
  }

  /** The weight of {@code evidence}. */
  public double of(Evidence evidence) {
    return values[evidence.ordinal()];
  }

  /** The weight of {@code evidence} if it is there, else 0. */
  public double of(Evidence evidence, boolean there) {
    return there ? values[evidence.ordinal()] : 0;
  }

  /** These weights with another value for {@code evidence}. */
  public Weights with(Evidence evidence, double value) {
    double[] changed = Arrays.copyOf(values, values.length);
    changed[evidence.ordinal()] = value;
    return new Weights(changed);
  }

  /** The weights in the form that {@link #parse} reads. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Evidence evidence : Evidence.values()) {
      text.append(evidence).append(" = ").append(of(evidence)).append('\n');
    }
    return text.toString();
  }
}
