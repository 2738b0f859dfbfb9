package io.broadsheet.ingest;

import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.IssuePublisher;
import io.broadsheet.ingest.publish.KafkaCluster;
import io.broadsheet.ingest.publish.PublishTarget;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.serde.RegistryEncoder;
import io.broadsheet.runtime.serde.RegistryPatience;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An ingestion on a scripted producer; the value of a record is the issue's text. */
final class IngestFixture {

  private final MockProducer<String, byte[]> producer;
  private final Sources sources;
  private final Optional<Path> ledger;
  private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
  private KafkaCluster cluster = new KafkaCluster("test", "topic-id", Map.of(0, 0L));
  private Replacement replacement = Replacement.REFUSED;
  private final StopSignal stop = new StopSignal();
  private final FateCounter tally = new FateCounter();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  IngestFixture(Sources sources, Optional<Path> ledger) {
    this.sources = sources;
    this.ledger = ledger;
    this.producer = new ScriptedProducer();
  }

  /** Publishes to a topic of this id, whose partition begins at this offset. */
  IngestFixture to(String topicId, long beginning) {
    cluster = new KafkaCluster("test", topicId, Map.of(0, beginning));
    return this;
  }

  /** Lets files replace others. */
  IngestFixture replacing() {
    replacement = Replacement.ALLOWED;
    return this;
  }

  /** From now on records with this key get {@code answer} instead of an acknowledgement. */
  void refuse(String key, RuntimeException answer) {
    failures.put(key, answer);
  }

  private final class ScriptedProducer extends MockProducer<String, byte[]> {

    ScriptedProducer() {
      super(true, null, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<String, byte[]> record, Callback callback) {
      RuntimeException failure = failures.get(record.key());
      if (failure == null) {
        return super.send(record, callback);
      }
      callback.onCompletion(null, failure);
      return CompletableFuture.failedFuture(failure);
    }
  }

  IngestSummary run(Mode mode) throws InterruptedException {
    var target =
        new PublishTarget(
            KafkaConnection.to("127.0.0.1:1"),
            RegistryConnection.to("http://127.0.0.1:1"),
            Topics.of("").issues(),
            Duration.ofSeconds(1));
    IngestListener counting = tally.and(new IngestMetrics(meters));
    Optional<Ledger> open = ledger.map(Ledger::open);
    var parts =
        new Dispatch.Parts(
            cluster,
            new IssueReader(sources),
            new RegistryEncoder<>(
                (_, issue) -> issue.getText().getBytes(StandardCharsets.UTF_8),
                RegistryPatience.with(
                    target.registry(),
                    target.patience(),
                    _ -> RegistryPatience.Pause.Next.ASK_AGAIN)),
            new IssuePublisher(producer, target.issues(), stop),
            open,
            replacement,
            counting);
    try (Dispatch dispatch = new Dispatch(parts, target, Dispatch.Policy.of(mode), stop)) {
      Ingestion.go(mode, new Rounds(Ingestion.tree(sources), sources, dispatch, counting, stop));
      dispatch.finish();
    } finally {
      open.ifPresent(Ledger::close);
    }
    return tally.summary();
  }

  StopSignal stop() {
    return stop;
  }

  /** How many files have each fate, as Prometheus is told. */
  Map<String, Long> counted() {
    Map<String, Long> counted = new TreeMap<>();
    for (Counter counter : meters.find("broadsheet.ingest.files.done").counters()) {
      counted.merge(counter.getId().getTag("fate"), (long) counter.count(), Long::sum);
    }
    return counted;
  }

  /** A meter's value. */
  double meter(String name) {
    return meters.get(name).meter().measure().iterator().next().getValue();
  }

  IngestSummary summary() {
    return tally.summary();
  }

  /** What was sent, as {@code id=text}. */
  List<String> sent() {
    return producer.history().stream().map(IngestFixture::show).toList();
  }

  private static String show(ProducerRecord<String, byte[]> record) {
    return record.key() + "=" + new String(record.value(), StandardCharsets.UTF_8);
  }
}
