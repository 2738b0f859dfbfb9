package io.broadsheet.operations.inspect;

/** Hears how a long reading goes, and may end it by an exception. */
@FunctionalInterface
public interface Reading {

  /** Lets it go on, and says nothing. */
  Reading QUIET = (_, _, _) -> {};

  /**
   * So much is read.
   *
   * @param what is counted, such as offsets
   */
  void at(long done, long total, String what);
}
