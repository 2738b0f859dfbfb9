package io.broadsheet.indexer.consume;

import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * How far one assigned partition is done. What may be committed is the first offset that is not
 * done, or, when all that was read is done, the position: so it also passes the markers of
 * transactions. Shared by the polling thread and the lanes.
 */
final class PartitionProgress {

  private static final long NOWHERE = -1;

  private final TreeSet<Long> unfinished = new TreeSet<>();
  private long position = NOWHERE;
  private boolean withdrawn;

  /** Takes note of a record that was read. */
  synchronized void read(long offset) {
    unfinished.add(offset);
    position = Math.max(position, offset + 1);
  }

  /** Takes note that nothing stands before {@code next} that was not read. */
  synchronized void reached(long next) {
    position = Math.max(position, next);
  }

  /** Takes note that a record has its fate; says whether that still counts here. */
  synchronized boolean finish(long offset) {
    boolean counts = unfinished.remove(offset);
    if (unfinished.isEmpty()) {
      notifyAll();
    }
    return counts;
  }

  /** The offset that may be committed, once something was read. */
  synchronized OptionalLong committable() {
    long offset = unfinished.isEmpty() ? position : unfinished.first();
    return offset == NOWHERE ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  /** Waits until nothing is unfinished, but not beyond {@code deadline} of the nano clock. */
  synchronized void awaitFinished(long deadline) throws InterruptedException {
    long left = deadline - System.nanoTime();
    while (!unfinished.isEmpty() && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = deadline - System.nanoTime();
    }
  }

  synchronized int unfinished() {
    return unfinished.size();
  }

  /** The partition is no longer ours; says how many records are given back unfinished. */
  synchronized int withdraw() {
    withdrawn = true;
    int released = unfinished.size();
    unfinished.clear();
    return released;
  }

  synchronized boolean withdrawn() {
    return withdrawn;
  }
}
