package io.broadsheet.lab.bench;

import io.broadsheet.ingest.IngestListener;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.ingest.IngestSummary;
import io.broadsheet.ingest.Ingestion;
import io.broadsheet.ingest.publish.IssuePublisher;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Ingest beside a bare producer with the same settings and the same records: both in this process,
 * each once to warm up, and once for the figure.
 */
record IngestBench(BenchEnvironment environment, Path folder, StopSignal stop) {

  private record Sample(String key, byte[] value) {}

  Figures.Ingest run(Path pages) throws InterruptedException {
    Topic ours = Topics.of(environment.prefix() + "ingest-").issues();
    Topic bare = Topics.of(environment.prefix() + "bare-").issues();
    environment.makeTopics(List.of(ours, bare));
    ingest(pages, ours, "warm.jsonl");
    List<Sample> records = records(ours);
    produce(records, bare);
    double ingestSeconds = ingest(pages, ours, "ledger.jsonl");
    return new Figures.Ingest(ingestSeconds, produce(records, bare));
  }

  private double ingest(Path pages, Topic topic, String ledger) throws InterruptedException {
    var settings =
        IngestSettings.once(List.of(pages), environment.target(topic))
            .withLedger(folder.resolve(ledger));
    long start = System.nanoTime();
    IngestSummary summary = Ingestion.run(settings, IngestListener.NONE, stop);
    double seconds = Seconds.secondsSince(start);
    if (!summary.isComplete()) {
      throw BenchFailure.of("Ingest did not publish everything: " + summary);
    }
    return seconds;
  }

  private List<Sample> records(Topic topic) {
    List<Sample> records = new ArrayList<>();
    try (TopicReader reader = TopicReader.open(environment.connections().kafka())) {
      reader.readAll(
          topic.name(),
          record ->
              records.add(
                  new Sample(new String(record.key(), StandardCharsets.UTF_8), record.value())));
    }
    return records;
  }

  private double produce(List<Sample> records, Topic topic) {
    var failure = new AtomicReference<Exception>();
    long start = System.nanoTime();
    try (Producer<String, byte[]> producer = IssuePublisher.producer(environment.target(topic))) {
      for (Sample record : records) {
        producer.send(
            new ProducerRecord<>(topic.name(), record.key(), record.value()),
            (_, e) -> failure.compareAndSet(null, e));
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw BenchFailure.of("The bare producer failed: " + failure.get(), failure.get());
    }
    return Seconds.secondsSince(start);
  }
}
