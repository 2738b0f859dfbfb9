package io.broadsheet.text.split.feature;

/** Joins numbers into hashes. */
final class Mix {

  private static final int PRIME = 0x01000193;

  private Mix() {}

  static int of(int a, int b) {
    int mixed = (a * 0x9E3779B1 ^ b) * 0x85EBCA6B;
    return mixed ^ (mixed >>> 15);
  }

  static int of(int a, int b, int c) {
    return of(of(a, b), c);
  }

  static int of(int a, int b, int c, int d) {
    return of(of(a, b, c), d);
  }

  /** The folded characters from {@code from} to {@code to}, runs of digits as one if asked for. */
  static int text(CharSequence text, int from, int to, boolean digitsAsOne) {
    int hash = 0x811C9DC5;
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = Characters.fold(text.charAt(i));
      boolean number = digitsAsOne && Characters.classOf(c) == Characters.DIGIT;
      if (!number || !digit) {
        hash = (hash ^ (number ? Characters.DIGIT : c)) * PRIME;
      }
      digit = number;
    }
    return hash ^ (hash >>> 13);
  }
}
