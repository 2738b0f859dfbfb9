package io.broadsheet.indexer.consume;

import io.broadsheet.indexer.bulk.Fate;
import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.bulk.Work;
import io.broadsheet.indexer.step.Step;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.log.LogField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One record on its way into the index. Used by one lane at a time. */
final class RecordWork implements Work {

  private static final Logger LOG = LoggerFactory.getLogger(RecordWork.class);

  /** What a record costs beside its bytes. */
  private static final int OVERHEAD_BYTES = 512;

  /** What all records share. */
  record Surroundings(Step step, Refusals refusals, ReadBytes buffer, RecordCounters fates) {

    /** The same, with room of its own. */
    Surroundings with(ReadBytes room) {
      return new Surroundings(step, refusals, room, fates);
    }
  }

  private final ConsumerRecord<byte[], byte[]> record;
  private final PartitionProgress progress;
  private final Surroundings shared;
  private long buffered;

  RecordWork(
      ConsumerRecord<byte[], byte[]> record, PartitionProgress progress, Surroundings shared) {
    this.record = record;
    this.progress = progress;
    this.shared = shared;
    buffer(OVERHEAD_BYTES + length(record.key()) + length(record.value()));
  }

  @Override
  public String key() {
    return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
  }

  @Override
  public Prepared prepare() {
    Prepared prepared = shared.step().prepare(record);
    if (prepared instanceof Prepared.Ready) {
      // What was decoded; documents are made as they are sent, so lanes bound them by themselves.
      buffer(length(record.value()));
    }
    return prepared;
  }

  @Override
  public boolean withdrawn() {
    return progress.withdrawn();
  }

  @Override
  public Optional<Failure> settle(Fate fate) {
    if (fate instanceof Fate.Refused(Failure.BadData why) && !withdrawn()) {
      Optional<Failure> failure = shared.refusals().note(record, why);
      if (failure.isPresent()) {
        return failure;
      }
      LOG.atWarn()
          .addKeyValue(LogField.ofKeysIn(record.topic()), LogField.id(record.key()))
          .log(
              "Cannot be indexed: {}/{} offset {} ({}, {})",
              record.topic(),
              record.partition(),
              record.offset(),
              why.stage(),
              why.reason());
    }
    shared.buffer().free(buffered);
    if (progress.finish(record.offset())) {
      shared.fates().count(record.topic(), fate, age());
    }
    return Optional.empty();
  }

  private Duration age() {
    return Duration.ofMillis(Math.max(0, System.currentTimeMillis() - record.timestamp()));
  }

  private void buffer(long bytes) {
    buffered += bytes;
    shared.buffer().add(bytes);
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
