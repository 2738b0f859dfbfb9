package io.broadsheet.text.work;

/**
 * What the reading of one text may cost. The reader tells it how far it has come; who made the
 * budget brings the clock. Need not be safe for use by many threads: a text is read by one.
 */
public interface WorkBudget {

  /** A budget that is never used up. */
  WorkBudget UNLIMITED =
      new WorkBudget() {
        @Override
        public void passed(int characters) {}

        @Override
        public void found(int findings) {}
      };

  /**
   * The reader has passed over so many more characters. It may pass over the same ones many times.
   *
   * @throws TooMuchWorkException if there is nothing left to go on with
   */
  void passed(int characters);

  /**
   * The reader has found so many more dates, mentions or quantities.
   *
   * @throws TooMuchWorkException if these are too many
   */
  void found(int findings);
}
