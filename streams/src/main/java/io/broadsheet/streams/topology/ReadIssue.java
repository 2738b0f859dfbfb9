package io.broadsheet.streams.topology;

import io.broadsheet.runtime.deadletter.RecordPlace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Notes where each record came from, and decodes it. */
final class ReadIssue implements Processor<byte[], byte[], String, StepOutcome<IssueWork.Decoded>> {

  private final DecodeIssue decoder;
  private final IssueCounters fates;
  private ProcessorContext<String, StepOutcome<IssueWork.Decoded>> context;

  ReadIssue(DecodeIssue decoder, IssueCounters fates) {
    this.decoder = decoder;
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
    StepOutcome<IssueWork.Decoded> outcome =
        StepOutcome.attempt(origin, () -> decoder.decode(record));
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    context.forward(new Record<>(key, outcome, record.timestamp()));
  }
}
