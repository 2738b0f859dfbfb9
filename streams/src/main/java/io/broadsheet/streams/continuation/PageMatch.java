package io.broadsheet.streams.continuation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well the page that a mark names fits the page on which a piece stands. */
enum PageMatch {
  /** The same page. */
  SAME(0.25),
  /** The same number, but only one of the two has the letter of a section. */
  SAME_NUMBER(0.2),
  /** Nobody knows on which page the piece stands. */
  UNKNOWN(0),
  /** Another page. */
  OTHER(Double.NEGATIVE_INFINITY);

  private static final Pattern PRINTED = Pattern.compile("([A-Za-z]{0,2})-?([0-9]{1,6})");

  private final double weight;

  PageMatch(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }

  static PageMatch of(String named, Optional<String> page) {
    if (page.isEmpty()) {
      return UNKNOWN;
    }
    Matcher one = PRINTED.matcher(named);
    Matcher other = PRINTED.matcher(page.get());
    if (!one.matches() || !other.matches()) {
      return named.equals(page.get()) ? SAME : OTHER;
    }
    if (Integer.parseInt(one.group(2)) != Integer.parseInt(other.group(2))) {
      return OTHER;
    }
    if (one.group(1).equalsIgnoreCase(other.group(1))) {
      return SAME;
    }
    return one.group(1).isEmpty() || other.group(1).isEmpty() ? SAME_NUMBER : OTHER;
  }
}
