package io.broadsheet.streams.service;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * Tells that state is being restored.
 *
 * @param progress told at each step
 */
record RestoreProgress(Runnable progress) implements StateRestoreListener {

  @Override
  public void onRestoreStart(
      TopicPartition partition, String store, long startingOffset, long endingOffset) {
    progress.run();
  }

  @Override
  public void onBatchRestored(
      TopicPartition partition, String store, long batchEndOffset, long restored) {
    progress.run();
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    progress.run();
  }
}
