package io.broadsheet.streams.topology;

import io.broadsheet.runtime.log.LogField;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a step gave up into the one form of dead letters. */
final class WriteDeadLetter<T> implements Processor<String, Outcome<T>, byte[], byte[]> {

  private static final Logger LOG = LoggerFactory.getLogger(WriteDeadLetter.class);

  private final Fates fates;
  private ProcessorContext<byte[], byte[]> context;

  WriteDeadLetter(Fates fates) {
    this.fates = fates;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<String, Outcome<T>> record) {
    switch (record.value()) {
      case Outcome.Dead<T> dead -> {
        LOG.atWarn()
            .addKeyValue(LogField.ISSUE, LogField.id(record.key()))
            .log(
                "Dead letter: {} failed in {} ({}): {}",
                dead.origin(),
                dead.failure().stage(),
                dead.failure().reason(),
                dead.failure().message());
        fates.dead(dead.failure()).increment();
        context.forward(DeadLetter.of(dead.origin(), dead.failure()));
      }
      case Outcome.Alive<T> alive -> throw new IllegalStateException(alive.origin() + " is alive");
    }
  }
}
