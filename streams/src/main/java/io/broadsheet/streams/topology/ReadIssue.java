package io.broadsheet.streams.topology;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.attempt.Deaths;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Notes where each record came from, and decodes it. All work on the record is done below it, so it
 * also notes when that begins and ends; a record on which it died three times running goes no
 * further.
 */
final class ReadIssue implements Processor<byte[], byte[], String, StepOutcome<IssueWork.Decoded>> {

  /** After so many the record is a dead letter. */
  static final int MOST_DEATHS = 3;

  private final DecodeIssue decoder;
  private final Attempts attempts;
  private final Optional<WorkAhead> ahead;
  private final IssueCounters fates;
  private ProcessorContext<String, StepOutcome<IssueWork.Decoded>> context;

  ReadIssue(DecodeIssue decoder, Safeguards safeguards, IssueCounters fates) {
    this.decoder = decoder;
    attempts = safeguards.attempts();
    ahead = safeguards.ahead();
    this.fates = fates;
  }

  @Override
  public void init(ProcessorContext<String, StepOutcome<IssueWork.Decoded>> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    fates.read().increment();
    RecordMetadata from = context.recordMetadata().orElseThrow();
    var origin =
        new Origin(
            new RecordPlace(from.topic(), from.partition(), from.offset()),
            Instant.ofEpochMilli(context.currentSystemTimeMs()),
            record);
    Optional<WorkAhead.Taken> taken = ahead.flatMap(work -> work.take(origin.place()));
    int died = taken.map(WorkAhead.Taken::died).orElseGet(() -> attempts.begin(origin.place()));
    if (died >= MOST_DEATHS) {
      // Not ended, so that it stays one if the letter is not committed.
      forward(record, new StepOutcome.Dead<>(origin, poison()));
      return;
    }
    try {
      forward(record, StepOutcome.attempt(origin, () -> decoded(record, taken)));
      attempts.end(origin.place());
    } catch (RuntimeException | Error e) {
      if (Deaths.isTroubleElsewhere(e)) {
        attempts.end(origin.place());
      }
      throw e;
    }
  }

  private IssueWork.Decoded decoded(
      Record<byte[], byte[]> record, Optional<WorkAhead.Taken> taken) {
    return taken
        .map(WorkAhead.Taken::decoded)
        .orElseGet(() -> decoder.decode(record.key(), record.value()));
  }

  private void forward(Record<byte[], byte[]> record, StepOutcome<IssueWork.Decoded> outcome) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    context.forward(new Record<>(key, outcome, record.timestamp()));
  }

  private static BadDataException poison() {
    return new BadDataException(
        "work", "poison", "the process died " + MOST_DEATHS + " times running at work on it");
  }
}
