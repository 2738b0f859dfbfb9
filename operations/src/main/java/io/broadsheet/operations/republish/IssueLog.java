package io.broadsheet.operations.republish;

import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import java.util.List;
import java.util.Optional;

/** The topic of issues, as one who publishes again sees it. */
public interface IssueLog {

  /** Takes note of everything that stands in the topic now. */
  void catchUp();

  /** The newest record of a key that others wrote, as of the last {@link #catchUp}. */
  Optional<Newest> newest(Slot slot);

  /**
   * Writes records to their partitions and returns their offsets when all are kept. They are ours,
   * and never the answer of {@link #newest}.
   */
  List<Long> append(List<Candidate> records) throws InterruptedException;

  /** The record at an offset, if it is kept. */
  Optional<Candidate> read(Slot slot, long offset);
}
