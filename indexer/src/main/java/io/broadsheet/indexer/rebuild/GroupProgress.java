package io.broadsheet.indexer.rebuild;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a group is on its way, in offsets over all partitions.
 *
 * @param done what lies behind
 * @param total the whole way
 */
record GroupProgress(long done, long total) {

  /**
   * The lag of a group.
   *
   * @param starts where the partitions begin
   * @param committed how far the group is; it is at the start of those that are not there
   * @param ends where each partition ends, for the purpose
   */
  static GroupProgress of(
      Map<TopicPartition, Long> starts,
      Map<TopicPartition, Long> committed,
      Map<TopicPartition, Long> ends) {
    long done = 0;
    long total = 0;
    for (var end : ends.entrySet()) {
      long start = starts.getOrDefault(end.getKey(), 0L);
      long way = Math.max(0, end.getValue() - start);
      total += way;
      done += Math.clamp(committed.getOrDefault(end.getKey(), start) - start, 0, way);
    }
    return new GroupProgress(done, total);
  }

  boolean isZero() {
    return done == total;
  }
}
