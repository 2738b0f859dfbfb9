package io.broadsheet.streams.topology;

import io.broadsheet.runtime.log.ErrorFrames;
import io.broadsheet.runtime.log.LogField;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Turns what a step gave up into the one form of dead letters. */
final class WriteDeadLetter<T> implements Processor<String, StepOutcome<T>, byte[], byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(WriteDeadLetter.class);

  private final IssueCounters fates;
  private ProcessorContext<byte[], byte[]> context;

  WriteDeadLetter(IssueCounters fates) {
    this.fates = fates;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, StepOutcome<T>> record) {
    switch (record.value()) {
      case StepOutcome.Dead<T> dead -> {
        log(record.key(), dead);
        fates.dead(dead.failure()).increment();
        context.forward(dead.origin().deadLetter(dead.failure()));
      }
      case StepOutcome.Alive<T> alive ->
          throw new IllegalStateException(alive.origin() + " is alive");
    }
  }

  /** With a cause it is an error of ours until somebody has looked, so its frames are told. */
  private static void log(String id, StepOutcome.Dead<?> dead) {
    Optional<Throwable> cause = Optional.ofNullable(dead.error().getCause());
    LoggingEventBuilder line =
        cause.map(error -> LOG.atError().setCause(ErrorFrames.of(error))).orElseGet(LOG::atWarn);
    line.addKeyValue(LogField.ISSUE, LogField.id(id))
        .log(
            "Dead letter: {} failed in {} ({}): {}",
            dead.origin(),
            dead.failure().stage(),
            dead.failure().reason(),
            dead.failure().message());
  }
}
