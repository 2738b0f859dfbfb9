package io.broadsheet.explorer.search;

/**
 * How often two things come together.
 *
 * @param both articles with both
 * @param one articles with the one
 * @param other articles with the other
 * @param all all articles
 */
record Association(long both, long one, long other, long all) {

  /**
   * Dunning's log-likelihood ratio (1993) of their table, 0 where they come together less than by
   * chance. Unlike mutual information it is not fooled by what is rare.
   */
  double logLikelihood() {
    if (all == 0 || (double) both * all <= (double) one * other) {
      return 0;
    }
    long neither = all - one - other + both;
    return 2
        * (term(both, one, other)
            + term(one - both, one, all - other)
            + term(other - both, all - one, other)
            + term(neither, all - one, all - other));
  }

  private double term(long observed, long row, long column) {
    return observed <= 0 ? 0 : observed * Math.log((double) observed * all / row / column);
  }
}
