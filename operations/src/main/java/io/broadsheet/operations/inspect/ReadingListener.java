package io.broadsheet.operations.inspect;

/** Hears how a long reading goes, and may end it by an exception. */
@FunctionalInterface
public interface ReadingListener {

  /** Lets it go on, and says nothing. */
  ReadingListener QUIET = (_, _, _) -> {};

  /**
   * So much is read.
   *
   * @param what is counted, such as offsets
   */
  void at(long done, long total, String what);
}
