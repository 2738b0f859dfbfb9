package io.broadsheet.lab.faults;

import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.stack.Ports;
import io.broadsheet.stack.Stack;
import io.broadsheet.stack.StackException;
import io.broadsheet.stack.StackListener;
import io.broadsheet.stack.StackSettings;
import io.broadsheet.streams.article.IssueSplitter;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Hostile inputs by the thousand: every one is processed, refused by ingest by name, or in the dead
 * letters, and no service goes down.
 */
final class HostileTrial {

  private static final List<String> SIDECARS =
      List.of(
          "{", "[]", "{\"page\":7}", "{\"date\":\"2024-02-30\"}", "\u0000", "{\"a\":{\"a\":1}}");

  private final TrialSettings settings;
  private final IssueSplitter splitter;
  private final Consumer<String> progress;
  private final SplittableRandom random;
  private final HostileTexts texts;

  /** A trial with as many inputs as the settings have pages. */
  HostileTrial(TrialSettings settings, IssueSplitter splitter, Consumer<String> progress) {
    this.settings = settings;
    this.splitter = splitter;
    this.progress = progress;
    random = new SplittableRandom(settings.seed());
    texts = new HostileTexts(random, settings.seed());
  }

  HostileReport run() throws InterruptedException {
    long began = System.nanoTime();
    int files = settings.pages() / 2;
    Map<String, Integer> fates = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    try (Stack stack = start();
        SearchClient search = new SearchClient(stack.addresses().elasticsearch())) {
      var environment =
          new TrialEnvironment(
              "hostile-",
              settings.folder().resolve("hostile"),
              stack.addresses(),
              stack.addresses().elasticsearch());
      trial(environment, search, files, new HostileChecks(environment, fates, problems));
    } catch (IOException | StackException | TrialException e) {
      problems.add(e.getMessage());
    }
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
    return new HostileReport(files, settings.pages() - files, fates, seconds, problems);
  }

  private Stack start() throws StackException {
    return Stack.start(
        StackSettings.temporary(settings.stackHome())
            .withPorts(Ports.free())
            .withData(settings.folder().resolve("stack")),
        StackListener.NONE);
  }

  private void trial(
      TrialEnvironment environment, SearchClient search, int files, HostileChecks checks)
      throws IOException, InterruptedException {
    environment.setUp(settings.partitions());
    var launcher = new Launcher(settings.stackHome());
    Map<String, ProducerRecord<byte[], byte[]>> origins;
    try (var supervisor = new Supervisor(environment, launcher);
        var poisoner = new Poisoner(environment)) {
      supervisor.hire(Role.STREAMS, 1);
      supervisor.hire(Role.STREAMS, 2);
      supervisor.hire(Role.INDEXER, 1);
      progress.accept("writing records");
      origins = write(poisoner, environment, settings.pages() - files);
      progress.accept("ingesting files");
      write(environment.inbox(), files);
      Path log = environment.folder().resolve("logs").resolve("ingest.log");
      int code = launcher.run(environment.ingestOnce(), environment.folder(), log);
      if (code > 1) {
        checks.wrong("ingest ended with %d; see %s".formatted(code, log));
      }
      progress.accept("draining");
      Drain.await(environment, supervisor);
      supervisor.endings().forEach(ending -> checks.wrong("ended by itself: " + ending));
    }
    progress.accept("checking");
    checks.files(files);
    checks.records(origins, splitter);
    checks.index(search);
  }

  private Map<String, ProducerRecord<byte[], byte[]>> write(
      Poisoner poisoner, TrialEnvironment environment, int count) throws InterruptedException {
    var values = WireValues.of(environment.topics(), environment.connections().registry());
    SchemaRegistryClient registry = RegistrySerde.client(environment.connections().registry());
    var records = new HostileRecords(random, texts, values, registry);
    Map<ProducerRecord<byte[], byte[]>, Future<RecordMetadata>> sent = new HashMap<>();
    for (int i = 0; i < count; i++) {
      var record = i % 5 == 4 ? records.enriched(i) : records.issue(i);
      sent.put(record, poisoner.send(record));
    }
    Map<String, ProducerRecord<byte[], byte[]>> origins = new HashMap<>();
    for (var entry : sent.entrySet()) {
      origins.put(Poisoner.origin(entry.getValue()), entry.getKey());
    }
    return origins;
  }

  private void write(Path inbox, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Files.write(inbox.resolve(name(i) + ".txt"), texts.bytes());
      if (random.nextInt(20) == 0) {
        Files.writeString(
            inbox.resolve(name(i) + ".meta.json"), SIDECARS.get(random.nextInt(SIDECARS.size())));
      }
    }
  }

  private static String name(int i) {
    return switch (i % 9) {
      case 0 -> "-" + i;
      case 1 -> i + " 甲 乙";
      case 2 -> i + "#2";
      case 3 -> i + "-20249999";
      case 4 -> i + "x".repeat(180);
      default -> "hostile-" + i;
    };
  }
}
