package io.broadsheet.text.quantity;

import java.util.Locale;

/** How the number that a text names stands to the true one. */
public enum Bound {
  /** The text names the number as it is. */
  EXACT,
  /** It says 约, 近, 左右, names a range, or leaves digits open: 七八个. */
  ABOUT,
  /** 至少, 以上, 不低于: the number itself or more. */
  AT_LEAST,
  /** 至多, 以下, 不到: the number itself or less. */
  AT_MOST,
  /** 超过, 余, 多: more than the number. */
  MORE_THAN;

  /** The name that data files and published records use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the number is not the true one to the digit. */
  public boolean isApproximate() {
    return this != EXACT;
  }

  static Bound of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** This one, or another where this says nothing. */
  Bound or(Bound other) {
    return this == EXACT ? other : this;
  }
}
