package io.broadsheet.indexer.rebuild;

/** Hears how a rebuild goes on. */
public interface RebuildListener {

  /** Hears nothing. */
  RebuildListener NONE =
      new RebuildListener() {
        @Override
        public void say(String line) {}

        @Override
        public void at(long done, long total) {}
      };

  /** Something was done that the operator should know. */
  void say(String line);

  /**
   * How far the reading is.
   *
   * @param done offsets that are done, from 0 to {@code total}
   * @param total offsets that there are, at the moment
   */
  void at(long done, long total);
}
