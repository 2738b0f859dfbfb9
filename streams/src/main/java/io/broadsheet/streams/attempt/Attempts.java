package io.broadsheet.streams.attempt;

import io.broadsheet.runtime.deadletter.RecordPlace;

/**
 * Remembers on which record work was under way when the thread or the process died. May be shared
 * by threads; each partition is worked on by one of them at a time.
 */
public interface Attempts {

  /** Remembers nothing. */
  Attempts NONE =
      new Attempts() {
        @Override
        public int begin(RecordPlace place) {
          return 0;
        }

        @Override
        public void end(RecordPlace place) {}

        @Override
        public void giveUp(RecordPlace place, int before) {}
      };

  /**
   * Work on a record begins.
   *
   * @return how many times running it has begun before, and not ended
   */
  int begin(RecordPlace place);

  /** Work on a record has ended, however it did; only a death leaves this out. */
  void end(RecordPlace place);

  /**
   * Work on a record was given up, alive but not done: whoever gets it next counts on.
   *
   * @param before how many times running it had begun before
   */
  void giveUp(RecordPlace place, int before);
}
