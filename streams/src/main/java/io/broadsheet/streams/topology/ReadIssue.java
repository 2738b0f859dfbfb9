package io.broadsheet.streams.topology;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.attempt.Deaths;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

  private static final int MOST_DEATHS = 3;

  private final DecodeIssue decoder;
  private final Attempts attempts;
  private final IssueCounters fates;
  private ProcessorContext<String, StepOutcome<IssueWork.Decoded>> context;

  ReadIssue(DecodeIssue decoder, Attempts attempts, IssueCounters fates) {
    this.decoder = decoder;
    this.attempts = attempts;
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
    if (attempts.begin(origin.place()) >= MOST_DEATHS) {
      // Not ended, so that it stays one if the letter is not committed.
      forward(record, new StepOutcome.Dead<>(origin, poison()));
      return;
    }
    try {
      forward(record, StepOutcome.attempt(origin, () -> decoder.decode(record)));
      attempts.end(origin.place());
    } catch (RuntimeException | Error e) {
      if (Deaths.isTroubleElsewhere(e)) {
        attempts.end(origin.place());
      }
      throw e;
    }
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
